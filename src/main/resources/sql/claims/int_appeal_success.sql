-- Shares are pulled to the next wider group's, as if 20 denials of it were known besides: payer and
-- cause to the payer, the payer to all, all to what is expected where nothing is known.
with overturns as (
    select
        coalesce(payer, '') as payer,
        initial_cause as cause,
        count(*) as denials,
        count_if(is_overturned) as overturned

    from int_claims
    where is_mature and label = 1
    group by all
),

asked as (
    select distinct coalesce(claims.payer, '') as payer, denials.cause
    from int_denials as denials
    join int_claims as claims on claims.claim_id = denials.claim_id
),

counted as (
    select
        asked.payer,
        asked.cause,
        coalesce(overturns.denials, 0) as denials,
        coalesce(overturns.overturned, 0) as overturned,
        coalesce(sum(overturns.denials) over (partition by asked.payer), 0) as payer_denials,
        coalesce(sum(overturns.overturned) over (partition by asked.payer), 0) as payer_overturned,
        coalesce(sum(overturns.denials) over (), 0) as all_denials,
        coalesce(sum(overturns.overturned) over (), 0) as all_overturned

    from asked
    left join overturns on overturns.payer = asked.payer and overturns.cause = asked.cause
),

smoothed as (
    select
        *,
        (all_overturned + 20 * expected_overturn) / (all_denials + 20) as all_success,
        (payer_overturned + 20 * all_success) / (payer_denials + 20) as payer_success,
        (overturned + 20 * payer_success) / (denials + 20) as appeal_success,
        1.959963984540054D * 1.959963984540054D / (denials + 20) as spread

    from counted
)

select
    payer,
    cause,
    denials,
    overturned,
    appeal_success,
    -- Wilson's interval at 95 % of that many trials; the spread is z² ÷ n.
    (appeal_success + spread / 2 - sqrt(spread * (appeal_success * (1 - appeal_success) + spread / 4)))
        / (1 + spread) as appeal_success_low,
    (appeal_success + spread / 2 + sqrt(spread * (appeal_success * (1 - appeal_success) + spread / 4)))
        / (1 + spread) as appeal_success_high

from smoothed
