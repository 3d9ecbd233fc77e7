select
    denials.*,
    if(
        array_contains(new_claim_workflows, denials.workflow),
        denials.corrected_claim_deadline,
        coalesce(denials.appeal_deadline, denials.corrected_claim_deadline)
    ) as deadline,
    success.appeal_success,
    success.appeal_success_low,
    success.appeal_success_high,
    success.denials as appeal_success_denials

from int_denials as denials
join int_claims as claims on claims.claim_id = denials.claim_id
left join int_appeal_success as success
    on coalesce(success.payer, '') = coalesce(claims.payer, '') and success.cause = denials.cause
