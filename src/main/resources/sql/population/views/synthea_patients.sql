-- Patients of an export that are not delivered by the organisation itself. Of the dead what held on
-- their last day counts.
with people as (

    select
        *,
        least(
            as_of,
            to_utc_timestamp(cast(date_add(death_date, 1) as timestamp), business_zone)
        ) as until

    from stg_synthea_patients
    left anti join stg_patients using (patient_id)
    where birth_date <= run_date

),

-- what was said last in a survey, else what a condition says
schooling as (

    select patient_id, observed_at as said_at, value as text, 1 as weight
    from stg_synthea_observations
    join synthea_codes on
        synthea_table = 'observations'
        and code = observation_code
        and native_table = 'patients'
        and becomes = 'education_level'

    union all

    select patient_id, cast(start_date as timestamp), condition_description, 0
    from stg_synthea_conditions
    join synthea_codes on
        synthea_table = 'conditions'
        and code = condition_code
        and native_table = 'patients'
        and becomes = 'education_level'

),

-- one row per patient
education as (

    select
        patient_id,
        max_by(becomes, struct(weight, said_at, -rank)) as education_level

    from schooling
    join people using (patient_id)
    join synthea_words on field = 'education_level' and lower(text) like pattern
    where said_at < until
    group by patient_id

),

-- one row per patient: the plan that covers the day
insurance as (

    select
        patient_id,
        max_by(becomes, struct(started_at, -rank)) as insurance_type

    from stg_synthea_payer_transitions
    join people using (patient_id)
    join stg_synthea_payers using (payer_id)
    join synthea_words on
        (field = 'payer_name' and lower(payer_name) like pattern)
        or (field = 'payer_ownership' and lower(ownership) like pattern)
    where started_at < until and coalesce(ended_at >= until, true)
    group by patient_id

),

-- one row per patient with an income
incomes as (

    select patient_id, max_by(level, from_amount) as income_level
    from people
    join income_levels on income >= from_amount
    group by patient_id

)

select
    patient_id,
    birth_date,
    death_date,
    coalesce(gender, 'unknown') as gender,
    education_level,
    income_level,
    insurance_type,
    state as region,
    nullif(concat_ws(' ', race, ethnicity), '') as race_ethnicity,
    cast(null as boolean) as segmentation_consent,
    cast(null as string) as medicare_segment,
    cast(null as int) as orec,
    cast(null as boolean) as medicaid,
    if(zip like '00000%', null, left(zip, 3)) as zip3,
    as_of as delivered_at

from people
left join education using (patient_id)
left join incomes using (patient_id)
left join insurance using (patient_id)
