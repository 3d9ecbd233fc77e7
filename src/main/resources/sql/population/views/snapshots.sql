-- Patients of whom nothing but a snapshot was delivered.
select stg_snapshot.*, tier_before, tier_previous_before, tier_since_before

from stg_snapshot
left anti join delivered_patients using (patient_id)
left join tiers_before using (patient_id)
