-- Begins to build a generation of a bucket, or takes up the one that was begun. KEYS: the bucket's
-- life. ARGV: what stands for the bucket in names, the epoch of the live one, now (epoch ms).
-- Answers the generation; 0 if the epoch is another.
local life = redis.call('HMGET', KEYS[1], 'generation', 'building', 'last')
local live, building = life[1], life[2]
local function hash(generation)
    return generation .. ':' .. ARGV[1] .. ':bucket'
end
if not live or redis.call('HGET', hash(live), 'epoch') ~= ARGV[2] then
    return 0
end
-- What lost its own hash is not gone on with: its keys are still there.
if not building or redis.call('EXISTS', hash(building)) == 0 then
    if building then
        redis.call('HSET', KEYS[1], 'left-at', ARGV[3])
    end
    local last = math.max(tonumber(live), tonumber(life[3] or '0'))
    building = string.format('%d', last + 1)
    redis.call('HSET', KEYS[1], 'building', building, 'last', building)
end
redis.call('HSET', hash(building), 'epoch', ARGV[2])
local from = redis.call('HGET', hash(building), 'position') or '0'
redis.call('HSET', KEYS[1], 'begun-at', ARGV[3], 'begun-from', from)
return tonumber(building)
