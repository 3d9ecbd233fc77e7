select
    id as diagnosis_id,
    patient_id,
    upper(replace(icd10_code, '.', '')) as icd10_code,
    -- true and false, yes and no, 1 and 0, and the 1.0 of data frames
    coalesce(try_cast(is_primary as boolean), try_cast(is_primary as double) <> 0) as is_primary,
    try_cast(diagnosed_on as date) as diagnosed_on,
    try_cast(coalesce(recorded_at, diagnosed_on) as timestamp) as recorded_at,
    _raw

from raw_diagnoses
