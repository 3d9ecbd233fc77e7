select * from stg_encounters
