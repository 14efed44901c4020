#include "tests/ui/samplelook.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/composeredit.h"

#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ComposerState stateFor(ReplyWindow window, const Format &format)
{
    ComposerFacts facts;
    facts.window = {window, window == ReplyWindow::Open ? std::optional(sampleshop::now() + 20h) : std::nullopt};
    return composerState(facts, sampleshop::now(), format);
}

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_composer = std::make_unique<Composer>(m_sample.look);
        m_composer->setState(stateFor(ReplyWindow::Open, m_sample.format));
        m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
        m_noted = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::noteRequested);
    }

    void enterSendsOnceAndEmptiesTheBox()
    {
        QTest::keyClicks(m_composer->edit(), u"Hello"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 1);
        QCOMPARE(m_sent->at(0).at(0).toString(), u"Hello"_s);
        QVERIFY(m_composer->text().isEmpty());
    }

    void shiftEnterMakesALine()
    {
        QTest::keyClicks(m_composer->edit(), u"one"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(m_composer->edit(), u"two"_s);

        QCOMPARE(m_sent->size(), 0);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_sent->at(0).at(0).toString().replace(QChar(0x2028), u'\n'), u"one\ntwo"_s);
    }

    void blankTextIsNotSent()
    {
        QTest::keyClicks(m_composer->edit(), u"   "_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 0);
    }

    void noteModeNeverSends()
    {
        m_composer->setMode(Composer::Mode::Note);
        QTest::keyClicks(m_composer->edit(), u"check the stock"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 0);
        QCOMPARE(m_noted->size(), 1);
        QCOMPARE(m_noted->at(0).at(0).toString(), u"check the stock"_s);
        QCOMPARE(m_composer->mode(), Composer::Mode::Note);
    }

    void aClosedWindowKeepsTheTextAndStillTakesNotes_data()
    {
        QTest::addColumn<ReplyWindow>("window");
        QTest::newRow("template only") << ReplyWindow::TemplateOnly;
        QTest::newRow("closed") << ReplyWindow::Closed;
    }

    void aClosedWindowKeepsTheTextAndStillTakesNotes()
    {
        QFETCH(ReplyWindow, window);
        m_composer->setState(stateFor(window, m_sample.format));
        QTest::keyClicks(m_composer->edit(), u"price list"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 0);
        QCOMPARE(m_composer->text(), u"price list"_s);

        m_composer->setMode(Composer::Mode::Note);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_noted->size(), 1);
    }

    void controlEnterIsForTheSuggestion()
    {
        QSignalSpy asked(m_composer.get(), &Composer::draftSendAsked);
        QTest::keyClicks(m_composer->edit(), u"Hello"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_sent->size(), 0);
        QCOMPARE(m_composer->text(), u"Hello"_s);
    }

    void tabOnAnEmptyBoxIsReported()
    {
        QSignalSpy tabbed(m_composer.get(), &Composer::emptyTabPressed);
        QTest::keyClick(m_composer->edit(), Qt::Key_Tab);

        QCOMPARE(tabbed.size(), 1);
        QVERIFY(m_composer->text().isEmpty());
    }

    void theBoxGrowsToEightLinesAndNoFurther()
    {
        m_composer->resize(600, 200);
        m_composer->show();
        const int one = m_composer->edit()->height();
        m_composer->setText(u"1\n2\n3"_s);
        const int three = m_composer->edit()->height();
        m_composer->setText(QString(u"x\n"_s).repeated(30));
        const int many = m_composer->edit()->height();

        QVERIFY(three > one);
        QVERIFY(many > three);
        QVERIFY(many < one * 9);
    }

private:
    SampleLook m_sample;
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
    std::unique_ptr<QSignalSpy> m_noted;
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
