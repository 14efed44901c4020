#include "app/protocol/frames.h"
#include "app/protocol/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxNameLength = 64;

auto invalid(QString detail)
{
    return fail(ErrorCode::InvalidPayload, std::move(detail));
}

/// Collects values of one object and remembers the first thing that is wrong with it.
class Fields
{
public:
    explicit Fields(const QJsonObject &object) : m_object(object) {}

    void allowOnly(std::initializer_list<QLatin1StringView> known) { note(json::allowOnly(m_object, known)); }
    QString text(QLatin1StringView key) { return take(json::requireText(m_object, key)); }
    QJsonObject object(QLatin1StringView key) { return take(json::requireObject(m_object, key)); }
    template <typename N>
    N count(QLatin1StringView key)
    {
        return take(json::requireNumber<N>(m_object, key, 0));
    }
    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isBool())
            note(Result<>(invalid(key + " is not true or false"_L1)));
        return value.toBool();
    }
    QString token(QLatin1StringView key)
    {
        const QString value = text(key);
        if (QUuid::fromString(value).isNull())
            note(Result<>(invalid(key + " is not a UUID"_L1)));
        return value;
    }
    template <typename T>
    T take(Result<T> result)
    {
        note(result);
        return result ? std::move(*result) : T{};
    }
    template <typename T>
    void note(const Result<T> &result)
    {
        if (!result && !m_error)
            m_error = result.error();
    }
    template <typename T>
    [[nodiscard]] Result<Frame> finish(T frame) const
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return Frame(std::move(frame));
    }

private:
    const QJsonObject &m_object;
    std::optional<Error> m_error;
};

Result<Frame> readHello(const QJsonObject &object)
{
    Fields fields(object);
    fields.allowOnly({"protocol"_L1, "schema"_L1, "version"_L1, "epoch"_L1, "revision"_L1});
    return fields.finish(HelloFrame{.protocol = fields.count<int>("protocol"_L1),
                                    .schema = fields.count<int>("schema"_L1),
                                    .version = fields.text("version"_L1),
                                    .epoch = fields.text("epoch"_L1),
                                    .revision = fields.count<Revision>("revision"_L1)});
}

Result<Change> readChange(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() != 2)
        return invalid(u"a change is not a pair"_s);
    const auto topic = fromText<Topic>(pair.at(0).toString());
    const qint64 id = pair.at(1).toInteger(-1);
    if (!topic || id < 0)
        return invalid(u"a change is not a topic and a row"_s);
    return Change{*topic, id};
}

Result<ChangeSet> readChanges(const QJsonValue &value)
{
    if (!value.isArray())
        return invalid(u"changes is not a list"_s);
    const QJsonArray list = value.toArray();
    if (list.size() > kMaxRingChanges)
        return invalid(u"too many changes in one ring"_s);
    ChangeSet changes;
    changes.reserve(list.size());
    for (const QJsonValue &entry : list) {
        const Result<Change> change = readChange(entry);
        if (!change)
            return failed(change);
        changes.append(*change);
    }
    return changes;
}

Result<Frame> readRing(const QJsonObject &object)
{
    Fields fields(object);
    RingFrame ring{.from = fields.count<Revision>("from"_L1), .to = fields.count<Revision>("to"_L1)};
    if (ring.from > ring.to)
        fields.note(Result<>(invalid(u"a ring ends before it starts"_s)));
    ring.many = object.contains("many"_L1);
    if (ring.many) {
        fields.allowOnly({"from"_L1, "to"_L1, "many"_L1});
        if (!fields.flag("many"_L1))
            fields.note(Result<>(invalid(u"many is false"_s)));
    } else {
        fields.allowOnly({"from"_L1, "to"_L1, "changes"_L1});
        ring.changes = fields.take(readChanges(object.value("changes"_L1)));
    }
    return fields.finish(std::move(ring));
}

Result<Frame> readCommand(const QJsonObject &object)
{
    Fields fields(object);
    fields.allowOnly({"token"_L1, "name"_L1, "staff"_L1, "body"_L1});
    CommandFrame command{.token = fields.token("token"_L1),
                         .name = fields.text("name"_L1),
                         .staff = StaffId(fields.count<qint64>("staff"_L1)),
                         .body = fields.object("body"_L1)};
    if (command.name.isEmpty() || command.name.size() > kMaxNameLength)
        fields.note(Result<>(invalid(u"name is empty or too long"_s)));
    return fields.finish(std::move(command));
}

Result<ErrorCode> readErrorCode(const QJsonObject &object)
{
    const QString text = object.value("error"_L1).toString();
    const ErrorCode code = errorCodeFromText(text);
    if (toText(code) != text)
        return invalid(u"error has an unknown value"_s);
    return code;
}

Result<Frame> readReply(const QJsonObject &object)
{
    Fields fields(object);
    ReplyFrame reply{.token = fields.token("token"_L1), .ok = fields.flag("ok"_L1)};
    if (reply.ok) {
        fields.allowOnly({"token"_L1, "ok"_L1, "body"_L1});
        reply.body = fields.object("body"_L1);
    } else {
        fields.allowOnly({"token"_L1, "ok"_L1, "error"_L1, "reason"_L1, "detail"_L1});
        reply.error = fields.take(readErrorCode(object));
        reply.reason = fields.text("reason"_L1);
        reply.detail = fields.text("detail"_L1);
    }
    return fields.finish(std::move(reply));
}

Result<LightState> readLight(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const Result<QString> state = json::requireText(object, "state"_L1);
    const Result<QString> reason = json::requireText(object, "reason"_L1);
    if (!state || !reason || object.size() != 2)
        return invalid(u"a light is not a state and a reason"_s);
    return LightState{*state, *reason};
}

Result<QList<std::pair<QString, LightState>>> readChannels(const QJsonValue &value)
{
    if (!value.isArray())
        return invalid(u"channels is not a list"_s);
    QList<std::pair<QString, LightState>> channels;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonArray pair = entry.toArray();
        if (pair.size() != 2 || !pair.at(0).isString())
            return invalid(u"a channel is not a name and a light"_s);
        const Result<LightState> light = readLight(pair.at(1));
        if (!light)
            return failed(light);
        channels.append({pair.at(0).toString(), *light});
    }
    return channels;
}

Result<Frame> readStatus(const QJsonObject &object)
{
    Fields fields(object);
    fields.allowOnly({"webhook_port"_L1,      "channels"_L1,         "assistant"_L1,      "internet"_L1,
                      "outbox_queued"_L1,     "outbox_unknown"_L1,   "ai_calls_today"_L1, "ai_cost_micro_usd_today"_L1,
                      "webhooks_accepted"_L1, "webhooks_refused"_L1, "started_at"_L1,     "secrets_in_files"_L1,
                      "products"_L1,          "product_count"_L1,    "products_at"_L1,    "oldest_queued_at"_L1,
                      "ai_model"_L1,          "ai_tokens_today"_L1,  "quarantined"_L1,    "public_address"_L1});
    StatusFrame status;
    status.webhookPort = fields.count<quint16>("webhook_port"_L1);
    status.channels = fields.take(readChannels(object.value("channels"_L1)));
    status.assistant = fields.take(readLight(object.value("assistant"_L1)));
    status.internet = fields.take(readLight(object.value("internet"_L1)));
    status.products = fields.take(readLight(object.value("products"_L1)));
    status.productCount = fields.count<int>("product_count"_L1);
    status.productsAt = fields.count<qint64>("products_at"_L1);
    status.outboxQueued = fields.count<int>("outbox_queued"_L1);
    status.outboxUnknown = fields.count<int>("outbox_unknown"_L1);
    status.oldestQueuedAt = fields.count<qint64>("oldest_queued_at"_L1);
    status.aiModel = fields.text("ai_model"_L1);
    status.aiTokensToday = fields.count<qint64>("ai_tokens_today"_L1);
    status.quarantined = fields.count<int>("quarantined"_L1);
    status.publicAddress = fields.text("public_address"_L1);
    status.aiCallsToday = fields.count<qint64>("ai_calls_today"_L1);
    status.aiCostMicroUsdToday = fields.count<qint64>("ai_cost_micro_usd_today"_L1);
    status.webhooksAccepted = fields.count<qint64>("webhooks_accepted"_L1);
    status.webhooksRefused = fields.count<qint64>("webhooks_refused"_L1);
    status.startedAt = fields.count<qint64>("started_at"_L1);
    status.secretsInFiles = fields.flag("secrets_in_files"_L1);
    return fields.finish(std::move(status));
}

struct Kind {
    QLatin1StringView key;
    Result<Frame> (*read)(const QJsonObject &);
};

constexpr std::array kKinds{
    Kind{"hello"_L1, readHello}, Kind{"ring"_L1, readRing},     Kind{"command"_L1, readCommand},
    Kind{"reply"_L1, readReply}, Kind{"status"_L1, readStatus},
};

} // namespace

Result<Frame> decodeFrame(const QByteArray &text)
{
    if (text.size() > kMaxFrameBytes)
        return invalid(u"frame is too large"_s);
    QJsonParseError why;
    const QJsonDocument document = QJsonDocument::fromJson(text, &why);
    if (why.error != QJsonParseError::NoError)
        return invalid(u"frame is no JSON: "_s + why.errorString());
    const QJsonObject object = document.object();
    if (object.size() != 1)
        return invalid(u"frame is not one object with one key"_s);
    for (const Kind &kind : kKinds) {
        const QJsonValue body = object.value(kind.key);
        if (body.isObject())
            return kind.read(body.toObject());
    }
    return invalid(u"frame is of no known kind"_s);
}

} // namespace migochat
