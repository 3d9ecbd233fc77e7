select * from stg_conditions
