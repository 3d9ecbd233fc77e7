with courses as (

    select
        patient_id,
        count_if(decision_date = run_date) > 0 as is_active,
        count_if(decision_date < run_date) > 0 as was_active,
        bool_or(is_opted_out) as has_opted_out
    from decision_points
    group by patient_id

),

turns as (

    select
        patient_id,
        count_if(outcome_type = 'discontinued' and outcome_date > date_sub(run_date, 30)) > 0
            as has_discontinued_30d,
        count_if(outcome_type = 'restarted' and outcome_date > date_sub(run_date, 30)) > 0
            as has_restarted_30d
    from stg_outcomes
    where outcome_date <= run_date and recorded_at < as_of
    group by patient_id

),

contacts as (

    select distinct patient_id
    from fct_interactions
    where is_contact and interaction_date > date_sub(run_date, 30)

),

known as (

    select
        patients.brand_id,
        coalesce(courses.is_active, false) as is_active,
        coalesce(courses.was_active, false) as was_active,
        coalesce(turns.has_discontinued_30d, false) as has_discontinued,
        coalesce(turns.has_restarted_30d, false) as has_restarted,
        contacts.patient_id is not null as is_contacted,
        coalesce(courses.has_opted_out, false) as has_opted_out,
        cast(features.pdc_90d as decimal(12, 10)) as pdc_90d,
        cast(features.mpr_90d as decimal(12, 10)) as mpr_90d,
        cast(features.risk_score as decimal(12, 10)) as risk_score
    from stg_patients as patients
    left join courses on courses.patient_id = patients.patient_id
    left join turns on turns.patient_id = patients.patient_id
    left join contacts on contacts.patient_id = patients.patient_id
    left join features_daily as features
        on features.patient_id = patients.patient_id and features.feature_date = run_date
    where
        patients.therapy_start_date <= run_date
        and patients.enrolled_at < as_of
        and patients.recorded_at < as_of

)

select
    brands.brand_id,
    any_value(brands.name) as name,
    any_value(brands.therapeutic_area) as therapeutic_area,
    count(known.brand_id) as patients,
    count_if(is_active) as active_patients,
    count_if(was_active) as at_risk_30d_ago,
    count_if(was_active and has_discontinued) as discontinued_30d,
    count_if(was_active and has_discontinued) / nullif(count_if(was_active), 0)
        as discontinuation_rate_30d,
    count_if(has_restarted) as restarted_30d,
    count_if(is_active and is_contacted) as contacted_30d,
    count_if(is_active and is_contacted) / nullif(count_if(is_active), 0) as contact_rate_30d,
    count_if(is_active and has_opted_out) as opted_out,
    cast(avg(pdc_90d) as double) as avg_pdc_90d,
    cast(avg(mpr_90d) as double) as avg_mpr_90d,
    cast(avg(risk_score) as double) as avg_risk_score

from stg_brands as brands
left join known on known.brand_id = brands.brand_id
group by brands.brand_id
