-- One row per patient, with all rows that were delivered of each kind. What was known by the date is
-- chosen where histories are made, once for all.
with conditions as (
    select
        patient_id,
        collect_list(struct(code_system, code, onset_date, end_date, known_at)) as conditions
    from delivered_conditions
    group by patient_id
),

medications as (
    select
        patient_id,
        collect_list(
            struct(code, name, start_date, end_date, daily_dose_mg, known_at)
        ) as medications
    from delivered_medications
    group by patient_id
),

measurements as (
    select
        patient_id,
        collect_list(struct(measure, value, measured_at, known_at)) as measurements
    from delivered_measurements
    group by patient_id
),

services as (
    select
        patient_id,
        collect_list(struct(service, performed_on, result, known_at)) as services
    from delivered_services
    group by patient_id
),

encounters as (
    select
        patient_id,
        collect_list(
            struct(encounter_id, started_at, ended_at, kind, cost, provider_id, known_at)
        ) as encounters
    from delivered_encounters
    group by patient_id
)

select
    delivered_patients.*,
    conditions,
    medications,
    measurements,
    services,
    encounters

from delivered_patients
left join conditions using (patient_id)
left join medications using (patient_id)
left join measurements using (patient_id)
left join services using (patient_id)
left join encounters using (patient_id)
