with valued as (
    select
        *,
        cast(round(appeal_success * expected_allowed - cost_of_work, 2) as decimal(18, 2))
            as expected_value

    from standing_denials
    where not is_late
)

select
    row_number() over (
        order by
            valued.expected_value desc nulls last,
            valued.deadline asc nulls last,
            valued.claim_id,
            valued.remit_id,
            valued.line,
            valued.ordinal
    ) as rank,
    valued.* except (
        `group`, confidence, notice_date, appeal_deadline, resolved_date, recovered_amount, is_late
    ),
    claims.pcn,
    claims.payer,
    claims.expected_basis

from valued
join fct_claims as claims on claims.claim_id = valued.claim_id
