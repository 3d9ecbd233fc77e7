with worth as (
    select
        claim_id,
        cast(sum(expected_amount) as decimal(18, 2)) as expected_allowed,
        max_by(expected_basis, expected_basis = 'estimated') as expected_basis,
        cast(sum(underpaid_amount) as decimal(18, 2)) as underpaid_amount

    from int_line_allowed
    group by claim_id
)

select
    claims.*,
    worth.* except (claim_id)

from int_claims as claims
left join worth on worth.claim_id = claims.claim_id
