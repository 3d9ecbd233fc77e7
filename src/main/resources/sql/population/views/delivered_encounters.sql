select
    encounter_id,
    patient_id,
    started_at,
    ended_at,
    kind,
    cost,
    provider_id,
    known_at
from stg_encounters

union all

select
    encounter_id,
    patient_id,
    started_at,
    ended_at,
    kind,
    cost,
    provider_id,
    known_at
from synthea_encounters
