#include "agent/channellight.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

notices::Notice trouble(const QString &kind)
{
    notices::Notice notice;
    notice.kind = kind;
    notice.trouble = true;
    return notice;
}

ChannelFacts working()
{
    ChannelFacts facts;
    facts.configured = true;
    facts.hasAppSecret = true;
    facts.subscription = subscriptions::Check{};
    facts.subscription->subscribed = true;
    return facts;
}

} // namespace

class TestChannelLight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstIsSaid_data()
    {
        QTest::addColumn<ChannelFacts>("facts");
        QTest::addColumn<QString>("light");
        const auto row = [](const char *name, const ChannelFacts &facts, const QString &light) {
            QTest::newRow(name) << facts << light;
        };
        const auto with = [](auto change) {
            ChannelFacts facts = working();
            change(facts);
            return facts;
        };
        row("all is well", working(), u"ok "_s);
        row("not set up", ChannelFacts(), u"off no_token"_s);
        row("dead token", with([](auto &f) { f.tokenDead = true; }), u"bad token_expired"_s);
        row("the daily look found it dead", with([](auto &f) { f.troubles = {trouble(u"token"_s)}; }),
            u"bad token_expired"_s);
        row("two strangers", with([](auto &f) { f.forgedInARow = kForgedAlarm - 1; }), u"ok "_s);
        row("wrong secret", with([](auto &f) { f.forgedInARow = kForgedAlarm; }), u"bad wrong_app_secret"_s);
        row("sending stopped", with([](auto &f) { f.sendBlockedCode = u"131031"_s; }), u"bad 131031"_s);
        row("number not connected", with([](auto &f) { f.troubles = {trouble(u"number"_s)}; }),
            u"bad number_not_connected"_s);
        row("near a limit", with([](auto &f) { f.pace = UsageAdvice::Pace::Stop; }), u"warn limit_near"_s);
        row("slowed", with([](auto &f) {
                f.pace = UsageAdvice::Pace::Slow;
                f.fillingGap = true;
            }),
            u"ok slowed"_s);
        row("not subscribed", with([](auto &f) { f.subscription->subscribed = false; }), u"bad not_subscribed"_s);
        row("never asked", with([](auto &f) { f.subscription.reset(); }), u"ok "_s);
        row("tunnel down", with([](auto &f) { f.unreachable = true; }), u"bad unreachable"_s);
        row("restricted", with([](auto &f) { f.troubles = {trouble(u"account_update"_s)}; }), u"bad restricted"_s);
        row("no secret", with([](auto &f) { f.hasAppSecret = false; }), u"warn no_app_secret"_s);
        row("elsewhere", with([](auto &f) { f.troubles = {trouble(u"callback"_s)}; }), u"warn callback_refused"_s);
        row("a field", with([](auto &f) { f.subscription->missingFields = {u"leadgen"_s}; }), u"warn fields_missing"_s);
        row("leads", with([](auto &f) { f.troubles = {trouble(u"lead_form"_s)}; }), u"warn permission_missing"_s);
        row("ends soon", with([](auto &f) { f.troubles = {trouble(u"token_expiry"_s)}; }), u"warn token_expires"_s);
        row("fetching", with([](auto &f) { f.fillingGap = true; }), u"ok filling_gap"_s);
        row("bad before warn", with([](auto &f) {
                f.hasAppSecret = false;
                f.unreachable = true;
            }),
            u"bad unreachable"_s);
    }

    void theWorstIsSaid()
    {
        QFETCH(ChannelFacts, facts);
        QFETCH(QString, light);

        const LightState said = channelLight(facts);

        QCOMPARE(QString(said.state + u' ' + said.reason), light);
    }
};

QTEST_GUILESS_MAIN(TestChannelLight)
#include "tst_channellight.moc"
