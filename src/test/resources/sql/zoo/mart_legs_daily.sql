select run_date as business_date, * from mart_legs
