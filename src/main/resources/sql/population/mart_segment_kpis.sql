-- The month's row of each group beside those of the months before, which stay as they were.
with quality as (

    select
        patient_id,
        count_if(status = 'closed') as closed,
        count_if(status in ('open', 'closed')) as due
    from mart_care_gaps
    group by patient_id

),

members as (

    select patient_id, 'tier' as kind, tier as name
    from mart_care_tiers
    where as_of = date_add(run_date, 1)
    union all
    select patient_id, 'band', band from fct_patient_risk
    union all
    select patient_id, 'programme', programme from mart_condition_programmes

),

earlier as (

    select * from mart_segment_kpis where month < trunc(run_date, 'month')

),

now as (

    select
        trunc(run_date, 'month') as month,
        kind,
        name,
        count(*) as patients,
        avg(hospital_visits) as hospital_visits,
        avg(emergency_visits) as emergency_visits,
        cast(avg(cast(cost_pmpm as decimal(18, 4))) as double) as cost_pmpm,
        avg(due - closed) as gaps_open_per_member,
        sum(closed) / sum(due) as quality_rate

    from members
    join int_patient_features using (patient_id)
    left join quality using (patient_id)
    group by kind, name

)

select
    now.month,
    now.kind,
    now.name,
    now.patients,
    now.patients / before.patients as size_stability,
    now.hospital_visits,
    now.hospital_visits - third.hospital_visits as hospital_visits_trend,
    now.emergency_visits,
    now.emergency_visits - third.emergency_visits as emergency_visits_trend,
    now.cost_pmpm,
    now.cost_pmpm - third.cost_pmpm as cost_pmpm_trend,
    now.gaps_open_per_member,
    now.quality_rate

from now
left join earlier as before
    on before.kind = now.kind and before.name = now.name
    and before.month = add_months(now.month, -1)
left join earlier as third
    on third.kind = now.kind and third.name = now.name
    and third.month = add_months(now.month, -3)

union all

select
    month,
    kind,
    name,
    patients,
    size_stability,
    hospital_visits,
    hospital_visits_trend,
    emergency_visits,
    emergency_visits_trend,
    cost_pmpm,
    cost_pmpm_trend,
    gaps_open_per_member,
    quality_rate
from earlier
