select
    -- keys
    patient as patient_id,
    encounter as encounter_id,
    code as procedure_code,
    try_cast(start as timestamp) as started_at,

    -- attributes
    try_cast(stop as timestamp) as stopped_at,
    system as code_system,
    description as procedure_description,
    try_cast(base_cost as double) as base_cost,
    reasoncode as reason_code,
    reasondescription as reason_description,
    _raw

from raw_synthea_procedures
