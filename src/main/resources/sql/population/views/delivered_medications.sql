select * from stg_medications
