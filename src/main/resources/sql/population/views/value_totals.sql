-- Sums over the members of each group. Costs and scores are added up as decimals: a sum of doubles
-- depends on the order of the rows.
with gaps as (

    select
        patient_id,
        count_if(status = 'closed') as closed,
        count_if(status = 'open') as open
    from mart_care_gaps
    group by patient_id

),

-- one row per living patient
members as (

    select
        tiers.patient_id,
        tiers.tier,
        risk.band,
        coalesce(year.provider_id, 'none') as provider_id,
        features.hcc_v28 is not null and features.annual_cost is not null as is_measured,
        cast(features.hcc_v28 as decimal(18, 6)) as hcc,
        cast(features.annual_cost as decimal(18, 4)) as cost,
        coalesce(gaps.closed, 0) as closed,
        coalesce(gaps.open, 0) as open,
        coalesce(year.gaps_closed, 0) as closed_before,
        coalesce(year.gaps_open, 0) as open_before

    from mart_care_tiers as tiers
    join fct_patient_risk as risk using (patient_id)
    join int_patient_features as features using (patient_id)
    left join int_patient_year as year using (patient_id)
    left join gaps using (patient_id)
    where tiers.business_date = run_date

),

grouped as (

    select 'all' as kind, 'all' as name, * from members
    union all
    select 'tier', tier, * from members
    union all
    select 'band', band, * from members
    union all
    select 'provider', provider_id, * from members
    union all
    select 'programme', programme, members.*
    from members
    join mart_condition_programmes using (patient_id)

)

select
    kind,
    name,
    count(*) as members,
    count_if(is_measured) as measured,
    cast(coalesce(sum(if(is_measured, hcc, null)), 0) as double) as hcc,
    cast(coalesce(sum(if(is_measured, cost, null)), 0) as double) as cost,
    sum(closed) as closed,
    sum(open) as open,
    sum(closed_before) as closed_before,
    sum(open_before) as open_before

from grouped
group by kind, name
