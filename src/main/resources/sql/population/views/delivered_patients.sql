select * from stg_patients
