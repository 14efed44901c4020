#include "agent/subscriptions/numbercheck.h"

#include "agent/meta/graphanswer.h"
#include "agent/meta/json.h"
#include "app/store/accountstate.h"
#include "app/store/notices.h"
#include "app/store/subscriptions.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcNumber, "migochat.subscriptions.number")

namespace {

const QString kKind = QStringLiteral("number");

struct NumberState {
    QString number;
    QString status; ///< "CONNECTED", "PENDING", "FLAGGED", "RESTRICTED", "BANNED" …
    accountstate::Standing standing;
    Instant now{};
};

NumberState readNumber(const QString &number, const QJsonObject &body, Instant now)
{
    return {.number = number,
            .status = json::text(body, "status"_L1),
            .standing = {.name = json::text(body, "verified_name"_L1),
                         .quality = json::text(body, "quality_rating"_L1),
                         .limit = json::text(body, "whatsapp_business_manager_messaging_limit"_L1)},
            .now = now};
}

notices::Notice noticeOf(const NumberState &state, AccountId account)
{
    return {.id = 0,
            .account = account,
            .kind = kKind,
            .event = state.status,
            .subject = {},
            .detail = u"the number is not connected"_s,
            .trouble = true,
            .remoteId = state.status,
            .at = state.now,
            .seenAt = {}};
}

Result<> keep(Transaction &transaction, const NumberState &state)
{
    const auto account =
        subscriptions::account(transaction, whatsAppChannel(), RemoteAccountId(state.number), state.now);
    if (!account)
        return failed(account);
    if (const Result<> kept = accountstate::keep(transaction, *account, state.standing); !kept)
        return failed(kept);
    // A flagged number still sends; its quality says it.
    if (state.status.isEmpty() || state.status == "CONNECTED"_L1 || state.status == "FLAGGED"_L1)
        return notices::settle(transaction, *account, kKind);
    const Result<bool> told = notices::add(transaction, noticeOf(state, *account));
    return told ? Result<>{} : failed(told);
}

} // namespace

NumberCheck::NumberCheck(Writer &writer, const Clock &clock) : m_writer(writer), m_clock(clock) {}

void NumberCheck::setConfig(const GraphConfig &graph, const QString &phoneNumberId, const GraphCredentials &credentials)
{
    m_number = phoneNumberId;
    const bool isComplete = !phoneNumberId.isEmpty() && !credentials.accessToken.isEmpty();
    m_graph = isComplete ? std::make_unique<GraphClient>(m_network, graph, credentials) : nullptr;
}

void NumberCheck::stop()
{
    m_graph.reset();
}

void NumberCheck::check()
{
    if (!m_graph)
        return;
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, u"verified_name,display_phone_number,quality_rating,name_status,"
                                    "code_verification_status,status,throughput,"
                                    "whatsapp_business_manager_messaging_limit"_s);
    whenDone(m_graph->get(m_number, query), m_graph.get(),
             [this](const Result<GraphReply> &reply) { onAnswer(reply); });
}

/// A refusal is not told here: token, permission and a deleted number are what the other checks and sends say.
void NumberCheck::onAnswer(const Result<GraphReply> &reply)
{
    const Result<QJsonObject> body = bodyOf(GraphProduct::WhatsApp, reply);
    if (!body) {
        qCInfo(lcNumber) << "the number cannot be looked at:" << body.error().detail;
        Q_EMIT checked(false);
        return;
    }
    auto kept = m_writer.run([state = readNumber(m_number, *body, m_clock.now())](Transaction &transaction) {
        return keep(transaction, state);
    });
    whenDone(kept, this, [this](const Result<> &result) {
        if (!result)
            qCWarning(lcNumber) << "the state of the number cannot be stored:" << result.error().detail;
        Q_EMIT checked(result.has_value());
    });
}

} // namespace migochat
