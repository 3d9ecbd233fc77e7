select
    -- keys
    id as encounter_id,

    -- attributes
    patient as patient_id,
    try_cast(start as timestamp) as started_at,
    try_cast(stop as timestamp) as stopped_at,
    organization as organization_id,
    provider as provider_id,
    payer as payer_id,
    lower(encounterclass) as encounter_class,
    code as encounter_code,
    description as encounter_description,
    try_cast(base_encounter_cost as double) as base_encounter_cost,
    try_cast(total_claim_cost as double) as total_claim_cost,
    try_cast(payer_coverage as double) as payer_coverage,
    reasoncode as reason_code,
    reasondescription as reason_description,
    _raw

from raw_synthea_encounters
