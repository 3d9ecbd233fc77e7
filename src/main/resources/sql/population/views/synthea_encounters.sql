select
    encounter_id,
    patient_id,
    started_at,
    stopped_at as ended_at,
    becomes as kind,
    total_claim_cost as cost,
    provider_id,
    cast(null as timestamp) as known_at

from stg_synthea_encounters
join synthea_codes on
    synthea_table = 'encounters'
    and native_table = 'encounters'
    and code = encounter_class
