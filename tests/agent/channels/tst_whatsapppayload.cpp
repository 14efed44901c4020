#include "agent/channels/whatsapp/whatsapppayload.h"
#include "tests/agent/channels/eventtext.h"
#include "tests/agent/channels/fixturefolder.h"

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
    void everyFixtureBecomesWhatTheTableSays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const QMap<QString, QByteArray> bodies = test::readFixtures(u"whatsapp"_s);
        const QMap<QString, QString> expected = test::readExpectations(u"whatsapp"_s);
        QCOMPARE(bodies.keys(), expected.keys());
        for (auto it = bodies.begin(); it != bodies.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value() << expected.value(it.key());
    }

    void everyFixtureBecomesWhatTheTableSays()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, expected);

        const Result<QList<InboundEvent>> events = parseWhatsAppBody(body, kSelf);

        if (!events) {
            QCOMPARE(events.error().code, ErrorCode::InvalidPayload);
            QCOMPARE(u"refused\n"_s, expected);
            return;
        }
        QCOMPARE(events->isEmpty() ? u"nothing\n"_s : test::describe(*events), expected);
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
