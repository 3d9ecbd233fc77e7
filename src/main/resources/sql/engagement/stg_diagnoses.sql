select * except (icd10_code), upper(replace(icd10_code, '.', '')) as icd10_code
from raw_diagnoses
