select * from stg_services
