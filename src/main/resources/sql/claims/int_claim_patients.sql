with named as (

    -- what names the patient: all submissions, else the answers
    select claim_id, payer, member_id, medical_record_number
    from stg_claims

    union all

    select remits.claim_id, claims.payer, remits.member_id, null as medical_record_number
    from int_claims as claims
    inner join stg_remits as remits
        on claims.claim_id = remits.claim_id
    where claims.source != 'submission'

),

records as (

    select
        claim_id,
        if(count(distinct medical_record_number) = 1, min(medical_record_number), null) as patient,
        count(distinct medical_record_number) as patients
    from named
    group by claim_id

),

insured as (

    select
        named.claim_id,
        if(count(distinct members.patient_id) = 1, min(members.patient_id), null) as patient,
        count(distinct members.patient_id) as patients
    from named
    inner join int_claims as claims
        on named.claim_id = claims.claim_id
    inner join stg_members as members
        on named.payer = members.payer
        and trim(leading '0' from upper(regexp_replace(named.member_id, r'[^\p{L}\p{Nd}]', '')))
        = members.member
        -- 1995-01-01: ever since
        and (
            members.effective_from = date '1995-01-01'
            or members.effective_from <= coalesce(claims.service_from, claims.submitted_date)
        )
        and coalesce(
            members.effective_to >= coalesce(claims.service_from, claims.submitted_date),
            members.effective_to is null
        )
    group by named.claim_id

),

products as (

    select
        submissions.claim_id,
        array_join(array_sort(collect_set(codes.product_id)), '|') as product
    from stg_claims as submissions
    inner join stg_claim_lines as lines
        on submissions.submission_id = lines.submission_id
    inner join stg_product_codes as codes
        on lines.code = codes.code
        and coalesce(codes.effective_from <= submissions.service_from, true)
        and coalesce(submissions.service_from < codes.effective_to, true)
    group by submissions.claim_id

)

select
    claims.claim_id,
    coalesce(insured.patient, records.patient) as patient_id,
    case
        when insured.patient is not null then 'members'
        when records.patient is not null then 'medical_record_number'
        when insured.patients > 1 or records.patients > 1 then 'ambiguous'
        else 'none'
    end as linked_by,
    products.product

from int_claims as claims
left join insured
    on claims.claim_id = insured.claim_id
left join records
    on claims.claim_id = records.claim_id
left join products
    on claims.claim_id = products.claim_id
