-- Histories with the tiers of the last night before this one.
select patient_histories.*, tier_before, tier_previous_before, tier_since_before

from patient_histories
left join tiers_before using (patient_id)
