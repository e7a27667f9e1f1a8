-- What the ranking needs of every community of a bucket: id, open, landed, members active since
-- ARGV[2], by turns. KEYS[1] is the set of the bucket's communities; ARGV[1] the keys' prefix.
local found = {}
for _, id in ipairs(redis.call('SMEMBERS', KEYS[1])) do
    local shown = text(id)
    found[#found + 1] = id
    found[#found + 1] = redis.call('HGET', ARGV[1] .. 'community:' .. shown, 'open') or '0'
    found[#found + 1] = redis.call('HGET', ARGV[1] .. 'signals:' .. shown, 'landed') or '0'
    found[#found + 1] = redis.call('ZCOUNT', ARGV[1] .. 'active:' .. shown, ARGV[2], '+inf')
end
return found
