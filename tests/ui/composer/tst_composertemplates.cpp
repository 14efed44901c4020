#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composer.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerstrip.h"
#include "ui/composer/notebar.h"
#include "ui/text/direction.h"

#include <QLineEdit>
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

/// Templates in the box's place, and the answer that is held behind one.
class TestComposerTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_composer = std::make_unique<Composer>(m_sample.look);
        m_composer->setState(stateFor(ReplyWindow::Open, m_sample.format));
        m_composer->show();
        m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
    }

    void whereOnlyTemplatesLeaveTheBoxHoldsTheRealAnswer()
    {
        m_composer->setState(stateFor(ReplyWindow::TemplateOnly, m_sample.format));
        m_composer->setTemplates(offer());
        QVERIFY(m_composer->showsTemplates());
        QTest::keyClicks(m_composer->edit(), u"44 is there"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_sent->size(), 0); // nobody chose what would be billed
        QCOMPARE(stripText(), u"Choose a template first"_s);
        QCOMPARE(m_composer->focusWidget(), search());
        QTest::keyClick(search(), Qt::Key_Down);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 1);
        const auto written = m_sent->at(0).at(0).value<Written>();
        QVERIFY(written.chosenTemplate);
        QCOMPARE(written.chosenTemplate->name, u"hello_again"_s);
        QCOMPARE(written.chosenTemplate->values.first().value, u"Ahmed"_s);
        QCOMPARE(written.text, u"44 is there"_s);
        QVERIFY(m_composer->text().isEmpty());
        QTest::keyClick(m_composer->edit(), Qt::Key_Return); // not once more
        QCOMPARE(m_sent->size(), 1);
    }

    void theKeyOfTheTemplatesOpensThemAndGivesThemTheKeyboardWhereTheyAreAllThereIs()
    {
        m_composer->toggleTemplates();
        QVERIFY(m_composer->showsTemplates());
        m_composer->toggleTemplates();
        QVERIFY(!m_composer->showsTemplates());

        m_composer->setState(stateFor(ReplyWindow::TemplateOnly, m_sample.format));
        m_composer->setTemplates(offer());
        m_composer->focusText();
        QVERIFY(m_composer->focusWidget() != search());
        m_composer->toggleTemplates();
        QVERIFY(m_composer->showsTemplates());
        QCOMPARE(m_composer->focusWidget(), search());
    }

    void aNoteHasNoTemplates()
    {
        using Tool = ComposerBar::Tool;
        ComposerFacts facts{.window = {ReplyWindow::TemplateOnly, {}}, .hasTemplates = true};
        m_composer->resize(900, 300);
        m_composer->setState(composerState(facts, sampleshop::now(), m_sample.format));
        const QWidget *button = m_composer->bar().button(Tool::Template);
        QVERIFY(m_composer->showsTemplates());

        m_composer->setMode(Composer::Mode::Note);
        QVERIFY(!m_composer->showsTemplates());
        QVERIFY(!button->isVisible());
        QVERIFY(!m_composer->obstacle(Tool::Template).isEmpty());

        m_composer->setMode(Composer::Mode::Reply);
        QVERIFY(button->isVisible());
        QVERIFY(m_composer->obstacle(Tool::Template).isEmpty());
    }

    void aToolNamesTheKeysThatItHasNow()
    {
        CommandRegistry commands;
        ComposerFacts facts{.window = {ReplyWindow::Open, sampleshop::now() + 20h}, .hasTemplates = true};
        m_composer->resize(900, 300);
        m_composer->setState(composerState(facts, sampleshop::now(), m_sample.format));
        QWidget *button = m_composer->bar().button(ComposerBar::Tool::Template);
        m_composer->bar().serve(commands);
        QCOMPARE(button->accessibleName(), u"Template (\u2066Ctrl+T\u2069)"_s);

        commands.keys().setKeys(*findCommand(command::kTemplate), {Qt::ALT | Qt::Key_Down});

        QCOMPARE(withoutBidiControls(button->accessibleName()), u"Template (Alt+↓)"_s);
    }

    void aTemplateByWishLeavesTheTextAlone()
    {
        QTest::keyClicks(m_composer->edit(), u"half a sentence"_s);
        m_composer->openTemplates();
        m_composer->setTemplates(offer());
        QVERIFY(!m_composer->edit()->isVisibleTo(m_composer.get()));
        QTest::keyClick(search(), Qt::Key_Down);
        m_composer->submit();

        QVERIFY(m_sent->at(0).at(0).value<Written>().text.isEmpty());
        QCOMPARE(m_composer->text(), u"half a sentence"_s);
        QVERIFY(m_composer->edit()->isVisibleTo(m_composer.get()));
    }

    void aTemplateBesideAColleagueStaysChosenUntilItLeft()
    {
        ComposerFacts facts{.window = {ReplyWindow::Open, sampleshop::now() + 20h}, .occupiedBy = u"Mona"_s};
        m_composer->setState(composerState(facts, sampleshop::now(), m_sample.format));
        QTest::keyClicks(m_composer->edit(), u"half a sentence"_s);
        m_composer->openTemplates();
        m_composer->setTemplates(offer());
        QTest::keyClick(search(), Qt::Key_Down);

        m_composer->submit();
        QVERIFY(m_composer->showsTemplates());
        QCOMPARE(m_sent->size(), 0);
        m_composer->submit();

        QVERIFY(m_sent->at(0).at(0).value<Written>().chosenTemplate);
        QCOMPARE(m_composer->text(), u"half a sentence"_s);
    }

    void anAnswerThatWaitsCanBeChanged()
    {
        QSignalSpy edited(m_composer.get(), &Composer::heldEdited);
        m_composer->setState(stateFor(ReplyWindow::TemplateOnly, m_sample.format));
        held::HeldAnswer held;
        held.text = u"old"_s;
        m_composer->setHeld(held);
        m_composer->findChild<NoteBar *>()->editAsked();
        QCOMPARE(m_composer->text(), u"old"_s);
        QTest::keyClicks(m_composer->edit(), u" and new"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.at(0).at(0).toString(), u"old and new"_s);
        QCOMPARE(m_sent->size(), 0);
    }

    void changingTheAnswerThatWaitsCostsNothingThatWasTyped()
    {
        held::HeldAnswer held;
        held.text = u"old"_s;
        m_composer->setHeld(held);
        QTest::keyClicks(m_composer->edit(), u"typed"_s);
        QSignalSpy edited(m_composer.get(), &Composer::heldEdited);
        QSignalSpy escaped(m_composer.get(), &Composer::escaped);

        m_composer->findChild<NoteBar *>()->editAsked();
        QCOMPARE(m_composer->text(), u"old"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Escape);
        QCOMPARE(m_composer->text(), u"typed"_s);
        QCOMPARE(escaped.size(), 0);
        QCOMPARE(edited.size(), 0);

        m_composer->findChild<NoteBar *>()->editAsked();
        m_composer->putAbove(u"came back"_s);
        QTest::keyClicks(m_composer->edit(), u" and new"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(edited.at(0).at(0).toString(), u"old and new"_s);
        QCOMPARE(m_composer->text(), u"came back\ntyped"_s);
        QCOMPARE(m_sent->size(), 0);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_sent->size(), 1);
    }

private:
    [[nodiscard]] QLineEdit *search() const
    {
        return m_composer->findChild<TemplatePicker *>()->findChild<QLineEdit *>();
    }
    [[nodiscard]] QString stripText() const { return m_composer->findChild<ComposerStrip *>()->text(); }

    static TemplateOffer offer()
    {
        templates::Template one;
        one.name = u"hello_again"_s;
        one.language = u"en"_s;
        one.category = u"utility"_s;
        one.status = u"approved"_s;
        one.components = R"([{"type":"BODY","text":"Hello {{1}}, you asked something"}])";
        return {.list = {one}, .customer = u"Ahmed"_s, .window = {}};
    }

    SampleLook m_sample;
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
};

QTEST_MAIN(TestComposerTemplates)
#include "tst_composertemplates.moc"
