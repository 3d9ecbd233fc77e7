-- Exports know no dose a day.
select
    patient_id,
    medication_code as code,
    to_date(from_utc_timestamp(started_at, business_zone)) as start_date,
    max(medication_description) as name,
    if(
        bool_or(stopped_at is null),
        null,
        max(to_date(from_utc_timestamp(stopped_at, business_zone)))
    ) as end_date,
    cast(null as double) as daily_dose_mg,
    cast(null as timestamp) as known_at

from stg_synthea_medications
group by patient_id, medication_code, start_date
