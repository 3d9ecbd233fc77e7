select
    patient_id,
    birth_date,
    death_date,
    gender,
    education_level,
    income_level,
    insurance_type,
    region,
    race_ethnicity,
    segmentation_consent,
    medicare_segment,
    orec,
    medicaid,
    zip3
from stg_patients

union all

select
    patient_id,
    birth_date,
    death_date,
    gender,
    education_level,
    income_level,
    insurance_type,
    region,
    race_ethnicity,
    segmentation_consent,
    medicare_segment,
    orec,
    medicaid,
    zip3
from synthea_patients
