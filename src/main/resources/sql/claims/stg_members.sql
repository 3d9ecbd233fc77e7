select
    * except (`from`),
    trim(leading '0' from upper(regexp_replace(payer_id, r'[^\p{L}\p{Nd}]', ''))) as payer,
    trim(leading '0' from upper(regexp_replace(member_id, r'[^\p{L}\p{Nd}]', ''))) as member,
    coalesce(`from`, '1995-01-01') as `from`

from raw_members
