-- The tiers of the last night before this one.
select
    patient_id,
    tier as tier_before,
    tier_previous as tier_previous_before,
    tier_since as tier_since_before

from mart_care_tiers
where business_date = (
    select max(business_date) from mart_care_tiers where business_date < run_date
)
