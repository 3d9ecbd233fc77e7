-- Every code is taken over, mapped or not: which condition it is its map says.
select
    patient_id,
    if(lower(code_system) like 'icd%10%', 'icd10cm', 'snomed') as code_system,
    condition_code as code,
    start_date as onset_date,
    if(bool_or(stop_date is null), null, max(stop_date)) as end_date,
    cast(null as timestamp) as known_at

from stg_synthea_conditions
group by all
