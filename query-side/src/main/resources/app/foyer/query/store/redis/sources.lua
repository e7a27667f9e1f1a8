-- Source timelines, whole, and how far their bucket is at this moment. KEYS: the bucket's hash,
-- then the timelines.
local found = {redis.call('HGET', KEYS[1], 'position') or '0'}
for i = 2, #KEYS do
    found[i] = redis.call('LRANGE', KEYS[i], 0, -1)
end
return found
