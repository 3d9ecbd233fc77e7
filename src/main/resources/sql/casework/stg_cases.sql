with parsed as (

    select
        *,
        from_json(
            metadata_json,
            'intake_source string, barriers string, handoff_count string, complexity string,
             submitted_documents string, support_flags string, missing_docs string'
        ) as metadata

    from raw_cases

)

select
    *,
    metadata.intake_source,
    metadata.barriers,
    metadata.handoff_count,
    metadata.complexity,
    metadata.submitted_documents,
    metadata.support_flags,
    -- a count, a list of documents, or whether any is missing
    coalesce(
        cast(json_array_length(metadata.missing_docs) as string),
        case lower(metadata.missing_docs) when 'true' then '1' when 'false' then '0' end,
        metadata.missing_docs
    ) as missing_docs

from parsed
