#pragma once

#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/whatsapp/whatsappchannel.h"
#include "agent/inbox/inbox.h"
#include "app/store/contacts.h"
#include "app/store/gaps.h"
#include "app/store/notices.h"
#include "app/store/subscriptions.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/support/builders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/tempstore.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

namespace migochat::test {

/// A shop with a page and a number, its store and inbox, and a scripted platform.
struct OutageFixture {
    TempStore store;
    FakeClock clock;
    ScriptedServer server;
    QNetworkAccessManager network;
    std::unique_ptr<Reader> reader = openReader();
    Inbox inbox{store.writer(), *reader, clock, [](const ChannelKind &) { return nullptr; }};
    AgentConfig config = makeConfig();
    std::vector<std::unique_ptr<Channel>> channels = makeBoth();

    explicit OutageFixture(bool withNumber = true)
    {
        if (!withNumber)
            channels.pop_back();
    }

    [[nodiscard]] QList<notices::Notice> troubles() const { return notices::troubles(store.reading()).value(); }
    [[nodiscard]] QList<subscriptions::Check> checks() const { return subscriptions::all(store.reading()).value(); }
    [[nodiscard]] QList<gaps::Gap> gapRows() const { return gaps::newest(store.reading(), 9).value(); }
    [[nodiscard]] qint64 messages() const { return store.number("SELECT count(*) FROM message"); }

    GapId gap(Instant from, Instant to)
    {
        return store.write([&](Transaction &t) {
                        return gaps::add(t, {from, to, QStringLiteral("agent_off")});
                    })
            .value();
    }

    // Bodies are written with apostrophes for quotation marks.
    void answerWith(int status, QByteArray body) { server.answerWith(status, body.replace('\'', '"')); }
    void answerOn(const QByteArray &part, int status, QByteArray body)
    {
        server.answerOn(part, status, body.replace('\'', '"'));
    }

    /// How often a request with this in its first line came.
    [[nodiscard]] int asked(const QByteArray &part) const
    {
        int times = 0;
        for (const QByteArray &line : server.lines())
            times += line.contains(part) ? 1 : 0;
        return times;
    }

    [[nodiscard]] std::vector<std::unique_ptr<Channel>> makeBoth()
    {
        std::vector<std::unique_ptr<Channel>> both;
        auto page = std::make_unique<MessengerChannel>(network, config.graph, config.messenger);
        page->setHistoryPace(std::chrono::milliseconds(0));
        both.push_back(std::move(page));
        both.push_back(std::make_unique<WhatsAppChannel>(network, config.graph, config.whatsApp));
        return both;
    }

private:
    [[nodiscard]] std::unique_ptr<Reader> openReader()
    {
        store.writer(); // makes the file
        return std::move(Reader::open(store.file()).value());
    }

    [[nodiscard]] AgentConfig makeConfig() const
    {
        AgentConfig made;
        made.graph = {.baseUrl = server.url(), .version = QStringLiteral("v26.0")};
        made.messenger = {.pageId = QStringLiteral("100"),
                          .appId = QStringLiteral("700"),
                          .appSecret = "app-secret",
                          .accessToken = "EAApage",
                          .verifyToken = "verify page"};
        made.whatsApp = {.phoneNumberId = QStringLiteral("106"),
                         .businessAccountId = QStringLiteral("888"),
                         .appId = QStringLiteral("700"),
                         .appSecret = "app-secret",
                         .accessToken = "EAAnumber",
                         .verifyToken = "verify number"};
        return made;
    }
};

/// Bodies of the platform.
inline QByteArray pageFields()
{
    return "{'data':[{'id':'700','subscribed_fields':['messages','message_echoes','messaging_postbacks',"
           "'messaging_referrals','message_reads','message_deliveries','message_reactions','message_edits',"
           "'messaging_handovers','standby','feed','leadgen','messaging_optins','messaging_policy_enforcement',"
           "'messaging_account_linking','messaging_feedback','messaging_customer_information',"
           "'messaging_in_thread_lead_form_submit','response_feedback','send_cart','calls','mention','ratings']}]}";
}

inline QByteArray numberApps(const QByteArray &more = {})
{
    return "{'data':[{'whatsapp_business_api_data':{'id':'700'}" + more + "}]}";
}

inline const QByteArray kDone = "{'success':true}";
inline const QByteArray kNothing = "{'data':[]}";
inline const QByteArray kDeadToken = "{'error':{'message':'Session has expired','code':190,'error_subcode':463}}";
inline const QByteArray kNotAllowed = "{'error':{'message':'(#200) missing permission','code':200}}";

inline QByteArray isoTime(Instant at)
{
    return toDateTime(at).toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + "+0000";
}

inline QByteArray historyText(const QByteArray &id, Instant at, const QByteArray &from, const QByteArray &text)
{
    const QByteArray to = from == "100" ? "24" : "100";
    return "{'id':'" + id + "','created_time':'" + isoTime(at) + "','from':{'id':'" + from +
           "','name':'سارة'},'to':{'data':[{'id':'" + to + "'}]},'message':'" + text + "'}";
}

inline QByteArray historyOf(Instant updated, const QByteArrayList &messages, const QByteArray &paging = "{}")
{
    return "{'data':[{'id':'t_1','updated_time':'" + isoTime(updated) + "','messages':{'data':[" + messages.join(',') +
           "]}}],'paging':" + paging + "}";
}

} // namespace migochat::test
