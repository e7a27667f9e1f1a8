-- Applies one batch to one bucket, or refuses it. KEYS[1] is the bucket's own hash.
-- ARGV: prefix of the bucket's keys, epoch, position before, position after, time stored (epoch
-- ms), entries a home timeline keeps, how many more it may hold until it is trimmed, the fan-outs as
-- one text, then the other writes: a letter and what it needs (BatchArguments.java).
local prefix, epoch, from, to = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local homeMax = tonumber(ARGV[6])
local homeBound = homeMax + tonumber(ARGV[7])
local fanOuts = ARGV[8]
local sourceMax = 2 * homeMax

local state = redis.call('HMGET', KEYS[1], 'position', 'epoch')
local position = state[1] or '0'
if position ~= from or state[2] ~= epoch then
    return {position, state[2] or '0'}
end

local homes = prefix .. 'homes'
local large = prefix .. 'large'
local catalogue = prefix .. 'catalogue'
local lost = 0
local at = 9

local function take()
    local value = ARGV[at]
    at = at + 1
    return value
end

local function takeMany(count)
    local values = {}
    for i = 1, count do
        values[i] = take()
    end
    return values
end

-- The catalogue names every key that there is. A key that comes into being is not in it: one that is
-- was lost, and nobody deleted it.
local function begun(name)
    if redis.call('SADD', catalogue, name) == 0 then
        lost = lost + 1
    end
end

local function ended(name)
    redis.call('SREM', catalogue, name)
end

local function endedIfEmpty(name)
    if redis.call('EXISTS', prefix .. name) == 0 then
        ended(name)
    end
end

local function setFields(name, fields)
    local key = prefix .. name
    local count = #fields / 2
    if redis.call('HSET', key, unpack(fields)) == count and redis.call('HLEN', key) == count then
        begun(name)
    end
end

local function scored(name, added)
    if added == 1 and redis.call('ZCARD', prefix .. name) == 1 then
        begun(name)
    end
end

local function newest(key, most)
    local fields = redis.call('HGETALL', key)
    local function where(i)
        return tonumber(string.match(fields[i + 1], '^%d+'))
    end
    local positions = {}
    for i = 1, #fields, 2 do
        positions[#positions + 1] = where(i)
    end
    table.sort(positions, function(one, other) return one > other end)
    for i = 1, #fields, 2 do
        if where(i) < positions[most] then
            redis.call('HDEL', key, fields[i])
        end
    end
end

local write = {}

write.H = function()
    local name = take()
    setFields(name, takeMany(2 * take()))
end

write.G = function()
    local key, guard = prefix .. take(), take()
    local fields = takeMany(2 * take())
    if redis.call('HEXISTS', key, guard) == 1 then
        redis.call('HSET', key, unpack(fields))
    end
end

write.D = function()
    local name = take()
    if redis.call('HDEL', prefix .. name, unpack(takeMany(tonumber(take())))) > 0 then
        endedIfEmpty(name)
    end
end

write.C = function()
    local key, guard, field, by = prefix .. take(), take(), take(), take()
    if redis.call('HEXISTS', key, guard) == 1 then
        redis.call('HINCRBY', key, field, by)
    end
end

write.B = function()
    local name, kept, mark = take(), take(), take()
    local key = prefix .. name
    local value = redis.call('HGET', key, kept)
    local was = redis.call('DEL', key) == 1
    redis.call('HSET', key, mark, '1')
    if value then
        redis.call('HSET', key, kept, value)
    end
    if not was then
        begun(name)
    end
end

write.N = function()
    local key, most, bound = prefix .. take(), tonumber(take()), tonumber(take())
    if redis.call('HLEN', key) > bound then
        newest(key, most)
    end
end

write.E = function()
    local name = take()
    redis.call('DEL', prefix .. name)
    ended(name)
end

write.A = function()
    local name, id = take(), take()
    local key = prefix .. name
    if redis.call('SADD', key, id) == 1 and redis.call('SCARD', key) == 1 then
        begun(name)
    end
end

local function forgetHome(member)
    if redis.call('SREM', homes, member) == 1 then
        redis.call('UNLINK', prefix .. 'home:' .. member)
        endedIfEmpty('homes')
    end
end

write.L = function()
    local name, id, source, most = take(), take(), take(), tonumber(take())
    local key = prefix .. name
    if redis.call('SADD', key, id) == 0 then
        return
    end
    local size = redis.call('SCARD', key)
    if size == 1 then
        begun(name)
    end
    if size > most and redis.call('SADD', large, source) == 1 then
        if redis.call('SCARD', large) == 1 then
            begun('large')
        end
        for _, member in ipairs(redis.call('SINTER', homes, key)) do
            forgetHome(member)
        end
    end
end

write.R = function()
    local name, id = take(), take()
    if redis.call('SREM', prefix .. name, id) == 1 then
        endedIfEmpty(name)
    end
end

write.P = function()
    local name, post, where = take(), take(), take()
    local key = prefix .. name
    local length = redis.call('LPUSH', key, where, post)
    if length > sourceMax then
        redis.call('LTRIM', key, 0, sourceMax - 1)
    elseif length == 2 then
        begun(name)
    end
end

write.X = function()
    forgetHome(take())
end

write.S = function()
    local name, id, score = take(), take(), take()
    scored(name, redis.call('ZADD', prefix .. name, score, id))
end

write.K = function()
    local name, id, score, most = take(), take(), take(), take()
    scored(name, redis.call('ZADD', prefix .. name, score, id))
    redis.call('ZREMRANGEBYRANK', prefix .. name, 0, -1 - most)
end

write.U = function()
    local name, id = take(), take()
    if redis.call('ZREM', prefix .. name, id) == 1 then
        endedIfEmpty(name)
    end
end

write.I = function()
    local name, id, by = take(), take(), take()
    local was = redis.call('EXISTS', prefix .. name) == 1
    redis.call('ZINCRBY', prefix .. name, by, id)
    if not was then
        begun(name)
    end
end

-- Whom each post goes to is the same throughout: whose relations this batch changed has no home
-- any more. So each audience is read once, and each home pushed to once.
local function fanOut()
    local audiences, owed = {}, {}
    local anyLarge = redis.call('EXISTS', large) == 1
    local function isLarge(tail)
        return anyLarge and redis.call('SISMEMBER', large, string.match(tail, '%d+$')) == 1
    end
    local function audience(tail)
        local found = audiences[tail]
        if not found then
            found = isLarge(tail) and {} or redis.call('SINTER', homes, prefix .. tail)
            audiences[tail] = found
        end
        return found
    end
    local function owe(members, post)
        for _, member in ipairs(members) do
            local posts = owed[member]
            if not posts then
                owed[member] = {post}
            elseif posts[#posts] ~= post then
                posts[#posts + 1] = post
            end
        end
    end
    for post, members, followers, author in string.gmatch(fanOuts, '(%S+) (%S+) (%S+) (%S+)') do
        if members ~= '-' then
            owe(audience(members), post)
        end
        owe(audience(followers), post)
        if author ~= '-' and redis.call('SISMEMBER', homes, author) == 1 then
            owe({author}, post)
        end
    end
    for member, posts in pairs(owed) do
        local home = prefix .. 'home:' .. member
        local length = redis.call('LPUSHX', home, unpack(posts))
        if length == 0 then
            redis.call('SREM', homes, member)
            endedIfEmpty('homes')
        elseif length > homeBound then
            redis.call('LTRIM', home, 0, homeMax - 1)
        end
    end
end

if not state[1] then
    -- It names itself, so that one that was lost is known from what names come later.
    redis.call('SADD', catalogue, 'catalogue')
end
while ARGV[at] do
    write[take()]()
end
if fanOuts ~= '' and redis.call('EXISTS', homes) == 1 then
    fanOut()
end
redis.call('HSET', KEYS[1], 'position', to, 'stored-at', ARGV[5])
if lost > 0 then
    redis.call('HINCRBY', KEYS[1], 'lost', lost)
end
return {}
