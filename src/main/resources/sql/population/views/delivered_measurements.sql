select * from stg_measurements
