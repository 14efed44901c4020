#include "agent/meta/challenge.h"
#include "agent/meta/signature.h"

#include <QTest>

#include <array>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kSecret = "app-secret"_ba;
const QByteArray kBody =
    "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"messaging\":[{\"message\":{\"text\":"
    "\"\\u00e4\\u00f6\\u00e5 \\/ ok\"}}]}]}"_ba;
const QByteArray kSignature = "sha256=2595c99dc59609b4ad6de68578645fe6c3402f5fc28630b4ee205352ba102221"_ba;

bool isSigned(const QByteArray &header, const QByteArray &body)
{
    return isSignedWith(std::span(&kSecret, 1), header, body);
}

QUrlQuery handshake(const QString &token, const QString &challenge)
{
    return QUrlQuery(u"hub.mode=subscribe&hub.verify_token=%1&hub.challenge=%2"_s.arg(token, challenge));
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metasVectorIsAccepted()
    {
        QCOMPARE(kBody.size(), 109);
        QVERIFY(isSigned(kSignature, kBody));
        QCOMPARE(signatureOf(kSecret, kBody), kSignature);
    }

    void aBodyWrittenAgainIsRefused()
    {
        QByteArray unescaped = kBody;
        unescaped.replace("\\/", "/");

        QVERIFY(!isSigned(kSignature, unescaped));
        QVERIFY(!isSigned(kSignature, kBody + "\n"));
        QVERIFY(!isSigned(kSignature, {}));
    }

    void headersOfAnotherFormAreRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only the prefix") << "sha256="_ba;
        QTest::newRow("without prefix") << kSignature.mid(7);
        QTest::newRow("sha1") << "sha1=" + kSignature.mid(7);
        QTest::newRow("cut") << kSignature.chopped(1);
        QTest::newRow("longer") << QByteArray(kSignature + "0");
        QTest::newRow("last digit wrong") << QByteArray(kSignature.chopped(1) + "2");
        QTest::newRow("space in front") << QByteArray(" " + kSignature);
    }

    void headersOfAnotherFormAreRefused()
    {
        QFETCH(const QByteArray, header);

        QVERIFY(!isSigned(header, kBody));
    }

    void duringARotationEitherSecretCounts()
    {
        const std::array both{"old-secret"_ba, kSecret};
        const std::array others{"old-secret"_ba, "new-secret"_ba};

        QVERIFY(isSignedWith(both, kSignature, kBody));
        QVERIFY(!isSignedWith(others, kSignature, kBody));
    }

    void withoutASecretNothingIsAuthentic()
    {
        const std::array nothing{QByteArray()};
        const QByteArray signedWithNothing = signatureOf({}, kBody);

        QVERIFY(!isSignedWith(nothing, signedWithNothing, kBody));
        QVERIFY(!isSignedWith({}, signedWithNothing, kBody));
    }

    void theProofOfATokenIsMetas()
    {
        QCOMPARE(appSecretProof(kSecret, "EAAtoken"),
                 "9f9f0867bc3df2d00cecd6aa6fb78e65b64c050401bd6ec5b84d98503d443d34"_ba);
    }

    void theChallengeComesBackUnparsed()
    {
        const auto number = answerMetaChallenge(handshake(u"shop-token"_s, u"00115820145"_s), "shop-token");
        const auto text = answerMetaChallenge(handshake(u"shop-token"_s, u"a%2Bb%3Dc"_s), "shop-token");

        QCOMPARE(number.value(), "00115820145"_ba);
        QCOMPARE(text.value(), "a+b=c"_ba);
    }

    void aWrongOrMissingTokenIsRefused()
    {
        const auto refusal = [](const QString &given, const QByteArray &ours) {
            return answerMetaChallenge(handshake(given, u"1"_s), ours).error().code;
        };

        QCOMPARE(refusal(u"shop-tokem"_s, "shop-token"), ErrorCode::Unauthorized);
        QCOMPARE(refusal(u""_s, "shop-token"), ErrorCode::Unauthorized);
        QCOMPARE(refusal(u""_s, ""), ErrorCode::Unauthorized);
    }

    void aVisitorWithoutAHandshakeIsRefused()
    {
        const QUrlQuery unsubscribe(u"hub.mode=unsubscribe&hub.verify_token=t&hub.challenge=1"_s);

        QVERIFY(!answerMetaChallenge({}, "t"));
        QVERIFY(!answerMetaChallenge(unsubscribe, "t"));
        QVERIFY(!answerMetaChallenge(handshake(u"t"_s, {}), "t"));
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "tst_signature.moc"
