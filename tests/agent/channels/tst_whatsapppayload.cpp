#include "agent/channels/whatsapp/whatsapppayload.h"
#include "tests/agent/channels/fixturetest.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

const WhatsAppSelf kSelf{.phoneNumberId = u"106540352242922"_s};

} // namespace

class WhatsAppPayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFixtureBecomesWhatTheTableSays_data() { test::addFixtureRows(u"whatsapp"_s); }

    void everyFixtureBecomesWhatTheTableSays()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, expected);

        QCOMPARE(test::outcomeOf(parseWhatsAppBody(body, kSelf)), expected);
    }

    void aCustomerWithoutANumberIsKnownByTheScopedIdHoweverTheNumberIsLeftOut()
    {
        const QMap<QString, QByteArray> bodies = test::readFixtures(u"whatsapp"_s);
        for (const QString &name : {u"text_bsuid_only"_s, u"text_bsuid_empty_strings"_s, u"text_bsuid_nulls"_s}) {
            const auto events = parseWhatsAppBody(bodies.value(name), kSelf).value();

            const EventParty &party = std::get<InboundMessage>(events.constFirst()).party;

            QCOMPARE(party.keys.constFirst(), (IdentityKey{IdentityKind::BusinessScopedId, u"EG.1000000000004"_s}));
            QVERIFY(!party.keys.contains({IdentityKind::WhatsAppId, QString()}));
        }
    }

    void withoutAConfiguredNumberTheAccountIsTheOneOfTheBody()
    {
        const QByteArray body = test::readFixtures(u"whatsapp"_s).value(u"other_number"_s);

        const auto events = parseWhatsAppBody(body, {}).value();

        QCOMPARE(std::get<InboundMessage>(events.constFirst()).party.account.value(), u"106540352242999"_s);
    }
};

QTEST_GUILESS_MAIN(WhatsAppPayloadTest)
#include "tst_whatsapppayload.moc"
