-- Averaged as decimals: the same in whatever order rows come.
with outcomes as (

    select
        requests.product_id,
        requests.payer_id,
        requests.plan_id,
        requests.jurisdiction,
        outcomes.*,
        cast(outcomes.administrative_burden as decimal(20, 12)) as burden,
        cast(outcomes.delta_approval_complexity as decimal(20, 12)) as delta_complexity,
        cast(outcomes.delta_administrative_burden as decimal(20, 12)) as delta_burden

    from access_outcomes as outcomes
    join stg_access_requests as requests
        on outcomes.request_id = requests.request_id

),

summary as (

    select
        product_id,
        payer_id,
        plan_id,
        jurisdiction,
        access_arm,
        count(*) as requests,
        avg(int(eligible)) as share_eligible,
        avg(int(coverage_outcome = 'limited')) as share_limited,
        avg(int(coverage_gap)) as share_gap,
        avg(int(interpretation_confidence = 'high')) as share_confidence_high,
        avg(int(interpretation_confidence = 'partial')) as share_confidence_partial,
        avg(int(interpretation_confidence = 'low')) as share_confidence_low,
        avg(int(dominant_barrier = 'none')) as share_barrier_none,
        avg(int(dominant_barrier = 'not_listed')) as share_barrier_not_listed,
        avg(int(dominant_barrier = 'PA')) as share_barrier_pa,
        avg(int(dominant_barrier = 'ST')) as share_barrier_st,
        avg(int(dominant_barrier = 'QL')) as share_barrier_ql,
        avg(int(dominant_barrier = 'SP')) as share_barrier_sp,
        double(avg(burden)) as mean_administrative_burden,
        double(avg(delta_complexity)) as mean_delta_approval_complexity,
        double(avg(delta_burden)) as mean_delta_administrative_burden

    from outcomes
    group by all

),

arms as (

    select
        outcomes.product_id,
        outcomes.payer_id,
        outcomes.plan_id,
        outcomes.jurisdiction,
        outcomes.access_arm,
        ranked.support_arm,
        -- compared, as everywhere, after rounding to 9 decimals
        round(avg(cast(ranked.net_benefit as decimal(20, 12))), 9) as net_benefit,
        double(avg(cast(ranked.scenario_benefit_score as decimal(20, 12)))) as score

    from outcomes
    join mart_ranked_interventions as ranked
        on outcomes.request_id = ranked.request_id
        and outcomes.access_arm = ranked.access_arm
    group by all

),

best as (

    select
        product_id,
        payer_id,
        plan_id,
        jurisdiction,
        access_arm,
        min_by(
            named_struct('arm', support_arm, 'score', score),
            named_struct('harm', -net_benefit, 'arm', support_arm)
        ) as best

    from arms
    group by all

)

select
    summary.*,
    best.best.arm as best_support_arm,
    best.best.score as best_mean_score

from summary
left join best
    on summary.product_id = best.product_id
    and summary.payer_id = best.payer_id
    and summary.plan_id = best.plan_id
    and summary.jurisdiction = best.jurisdiction
    and summary.access_arm = best.access_arm
