-- How many are in each tier, and what they cost a month.
select
    tier,
    count(*) as members,
    cast(avg(cast(cost_pmpm as decimal(18, 4))) as double) as cost

from mart_care_tiers
join int_patient_features using (patient_id)
where business_date = run_date
group by tier
