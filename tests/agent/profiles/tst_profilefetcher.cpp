#include "agent/profiles/profilefetcher.h"
#include "agent/profiles/profilepolicy.h"
#include "tests/agent/media/mediadesk.h"

#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestProfileFetcher : public QObject
{
    Q_OBJECT

    struct Row {
        QString name;
        QString picture;
        QString username;
        qint64 nextAt = 0;
    };

    /// A text of a Messenger customer, noted as the agent does after the commit.
    void writes(int customer, const QString &remote)
    {
        InboundMessage message = textOf(messengerCustomer(customer), remote, u"بكام؟"_s, m_desk->clock.now());
        const auto appended =
            waitFor(m_desk->writer->run([&](Transaction &t) { return deliver(t, webhookOf(message)); }));
        QVERIFY(appended.has_value());
        m_fetcher->note({{Topic::Conversation, appended->conversation.value()}});
    }

    /// The first contact as it is stored.
    Row row()
    {
        const auto read = waitFor(m_desk->reader->run([](const Database &database) -> Result<Row> {
            auto s =
                database.prepare("SELECT display_name, picture_path, profile_next_at,"
                                 " ifnull((SELECT value FROM identity WHERE kind = 'username'), '') FROM contact"_L1);
            if (!s)
                return tl::unexpected(s.error());
            if (const auto found = s->step(); !found || !*found)
                return Row();
            return Row{s->text(0), s->text(1), s->text(3), s->integer(2)};
        }));
        return read.value_or(Row());
    }

    void answerProfileWith(const QByteArray &json)
    {
        m_desk->server.answerBy([this, json](const QByteArray &request) {
            if (request.startsWith("GET /face"))
                return ScriptedServer::rawAnswer(200, "\xff\xd8\xff a face");
            ++m_asked;
            m_lastQuestion = request;
            return ScriptedServer::rawAnswer(200, json);
        });
    }

    void refuseWith(int status, const QByteArray &error)
    {
        m_desk->server.answerBy([this, status, error](const QByteArray &) {
            ++m_asked;
            return ScriptedServer::rawAnswer(status, "{\"error\":" + error + "}");
        });
    }

    void waitUntilAsked(int times) { QTRY_COMPARE(m_spy->size(), times); }

private Q_SLOTS:
    void init()
    {
        m_asked = 0;
        m_desk = std::make_unique<MediaDesk>();
        m_fetcher = std::make_unique<ProfileFetcher>(
            ProfileFetcher::Surroundings{*m_desk->writer, *m_desk->reader, m_desk->clock, m_desk->folder,
                                         [this](const ChannelKind &) -> Channel * { return &m_desk->messenger; }, 5ms});
        m_spy = std::make_unique<QSignalSpy>(m_fetcher.get(), &ProfileFetcher::asked);
    }

    void whoWroteGetsNameAndPicture()
    {
        answerProfileWith("{\"first_name\":\"منى\",\"last_name\":\"السيد\",\"profile_pic\":\"" +
                          m_desk->server.url().toEncoded() + "/face.jpg\",\"id\":\"7\"}");

        writes(1, u"A"_s);
        waitUntilAsked(1);

        QCOMPARE(row().name, u"منى السيد"_s);
        QVERIFY(row().picture.endsWith(u".jpg"));
        QVERIFY(QFile::exists(m_desk->absolute(row().picture)));
        QVERIFY(m_lastQuestion.contains("fields=first_name,last_name,profile_pic"));
    }

    void nobodyIsAskedAboutAgainForTwoWeeks()
    {
        answerProfileWith("{\"first_name\":\"منى\"}");
        writes(1, u"A"_s);
        waitUntilAsked(1);

        writes(1, u"B"_s);
        QTRY_VERIFY(m_fetcher->isIdle());
        QCOMPARE(m_asked, 1);

        m_desk->clock.advance(24h * 14);
        writes(1, u"C"_s);
        waitUntilAsked(2);

        QCOMPARE(m_asked, 2);
    }

    void aNameThatAPersonGaveStays()
    {
        answerProfileWith("{\"first_name\":\"منى\"}");
        writes(1, u"A"_s);
        MIGO_OK(waitFor(m_desk->writer->run([](Transaction &t) -> Result<> {
            auto named = t.prepare("UPDATE contact SET display_name = 'مدام منى - مصنع الأمل'"_L1);
            return named ? named->run() : Result<>(tl::unexpected(named.error()));
        })));

        waitUntilAsked(1);

        QCOMPARE(row().name, u"مدام منى - مصنع الأمل"_s);
    }

    void aRefusalIsRememberedForLong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<int>("days");
        QTest::newRow("not permitted") << 400 << "{\"code\":100,\"error_subcode\":33}"_ba << 30;
        QTest::newRow("no profile") << 400 << "{\"code\":100,\"error_subcode\":2018218}"_ba << 30;
        QTest::newRow("the app lacks the feature") << 403 << "{\"code\":10}"_ba << 7;
    }

    void aRefusalIsRememberedForLong()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, error);
        QFETCH(const int, days);
        refuseWith(status, error);

        writes(1, u"A"_s);
        waitUntilAsked(1);

        QCOMPARE(row().nextAt, toMsecs(m_desk->clock.now() + std::chrono::hours(24 * days)));
        QVERIFY(!row().name.isEmpty()); // the id is kept and shown
    }

    void anEmptyObjectIsARefusalToo()
    {
        answerProfileWith("{}");

        writes(1, u"A"_s);
        waitUntilAsked(1);

        QCOMPARE(row().nextAt, toMsecs(m_desk->clock.now() + 24h * 30));
    }

    void whenTheAppLacksTheFeatureNobodyElseIsAskedAboutForHours()
    {
        refuseWith(403, "{\"code\":10}");
        writes(1, u"A"_s);
        waitUntilAsked(1);

        writes(2, u"B"_s);
        QTRY_VERIFY(m_fetcher->isIdle());
        QCOMPARE(m_asked, 1);

        m_desk->clock.advance(7h);
        writes(3, u"C"_s);
        waitUntilAsked(2);
    }

    void aPictureThatCannotBeFetchedDoesNotCostTheName()
    {
        m_desk->server.answerBy([this](const QByteArray &request) {
            if (request.startsWith("GET /face"))
                return ScriptedServer::rawAnswer(403, "expired");
            return ScriptedServer::rawAnswer(200, "{\"first_name\":\"منى\",\"profile_pic\":\"" +
                                                      m_desk->server.url().toEncoded() + "/face.jpg\"}");
        });

        writes(1, u"A"_s);
        waitUntilAsked(1);

        QCOMPARE(row().name, u"منى"_s);
        QCOMPARE(row().picture, QString());
    }

    void aUsernameStandsInForAName()
    {
        answerProfileWith("{\"username\":\"mona.elsayed\"}");

        writes(1, u"A"_s);
        waitUntilAsked(1);

        QCOMPARE(row().name, u"mona.elsayed"_s);
        QCOMPARE(row().username, u"mona.elsayed"_s);
    }

    void afterAStartTheNewestConversationsAreLookedAt()
    {
        answerProfileWith("{\"first_name\":\"منى\"}");
        InboundMessage message = textOf(messengerCustomer(1), u"A"_s, u"سلام"_s, m_desk->clock.now());
        MIGO_OK(waitFor(m_desk->writer->run([&](Transaction &t) { return deliver(t, webhookOf(message)); })));

        m_fetcher->lookAround();
        waitUntilAsked(1);

        QCOMPARE(row().name, u"منى"_s);
    }

    void pausesFollowTheError_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("contactHours");
        QTest::addColumn<int>("accountMinutes");
        QTest::newRow("network") << Error{ErrorCode::Network, {}} << 1 << 1;
        QTest::newRow("limit") << Error{ErrorCode::RateLimited, u"4"_s} << 1 << 10;
        QTest::newRow("limit with a time") << Error{ErrorCode::RateLimited, u"4"_s, 90min} << 1 << 90;
        QTest::newRow("token") << Error{ErrorCode::Unauthorized, u"190"_s} << 1 << 30;
        QTest::newRow("permission") << Error{ErrorCode::Refused, u"profile: 230"_s} << 168 << 360;
        QTest::newRow("anything else") << Error{ErrorCode::Refused, u"profile: 803"_s} << 720 << 0;
    }

    void pausesFollowTheError()
    {
        QFETCH(const Error, error);
        QTEST(static_cast<int>(afterFailedProfile(error).contact.count()), "contactHours");
        QTEST(static_cast<int>(afterFailedProfile(error).account.count()), "accountMinutes");
    }

private:
    std::unique_ptr<MediaDesk> m_desk;
    std::unique_ptr<ProfileFetcher> m_fetcher;
    std::unique_ptr<QSignalSpy> m_spy;
    QByteArray m_lastQuestion;
    int m_asked = 0;
};

QTEST_GUILESS_MAIN(TestProfileFetcher)
#include "tst_profilefetcher.moc"
