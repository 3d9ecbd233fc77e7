-- What was done, whichever of their tables says so.
with done as (

    select
        patient_id,
        'procedures' as synthea_table,
        procedure_code as code,
        started_at as done_at
    from stg_synthea_procedures

    union all

    select patient_id, 'immunizations', vaccine_code, given_at
    from stg_synthea_immunizations

    union all

    select patient_id, 'observations', observation_code, observed_at
    from stg_synthea_observations

    union all

    select patient_id, 'encounters', encounter_class, started_at
    from stg_synthea_encounters

)

select distinct
    patient_id,
    becomes as service,
    to_date(from_utc_timestamp(done_at, business_zone)) as performed_on,
    cast(null as string) as result,
    cast(null as timestamp) as known_at

from done
join synthea_codes using (synthea_table, code)
where native_table = 'services'
