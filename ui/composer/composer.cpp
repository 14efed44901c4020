#include "ui/composer/composer.h"

#include "ui/composer/composeredit.h"
#include "ui/composer/composerstrip.h"
#include "ui/composer/notebar.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using Form = ComposerState::Form;

Composer::Composer(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_strip(new ComposerStrip(look, this)),
      m_heldBar(new NoteBar(look, Icon::Clock, this)), m_quoteBar(new NoteBar(look, Icon::Quote, this)),
      m_above(new QVBoxLayout), m_edit(new ComposerEdit(this)), m_bar(new ComposerBar(look, this))
{
    setPane(this, u"reply"_s);
    build();
    connectParts();
    refresh();
}

void Composer::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    column->addWidget(m_strip);
    column->addWidget(m_heldBar);
    column->addWidget(m_quoteBar);
    m_above->setSpacing(8);
    column->addLayout(m_above);
    column->addWidget(m_edit);
    column->addWidget(m_bar);
}

void Composer::connectParts()
{
    connect(m_bar, &ComposerBar::modeChosen, this, [this](int id) {
        setMode(static_cast<Mode>(id));
        focusText();
    });
    connect(m_bar, &ComposerBar::sendAsked, this, [this] { submit(); });
    connect(m_bar, &ComposerBar::toolAsked, this, &Composer::toolAsked);
    connect(m_strip, &ComposerStrip::actionAsked, this, &Composer::actionAsked);
    connect(m_heldBar, &NoteBar::editAsked, this, &Composer::editHeld);
    connect(m_heldBar, &NoteBar::dropAsked, this, &Composer::heldDropped);
    connect(m_quoteBar, &NoteBar::dropAsked, this, &Composer::dropQuote);
    connect(m_edit, &ComposerEdit::submitted, this, [this] { submit(); });
    connect(m_edit, &ComposerEdit::draftSendAsked, this, &Composer::draftSendAsked);
    connect(m_edit, &ComposerEdit::tabOnEmpty, this, &Composer::emptyTabPressed);
    connect(m_edit, &ComposerEdit::upOnEmpty, this, &Composer::emptyUpPressed);
    connect(m_edit, &ComposerEdit::escaped, this, [this] {
        if (m_editsHeld) {
            leaveHeld();
            m_begunHeld.clear();
            refresh();
        } else if (quotesNow()) {
            dropQuote();
        } else {
            Q_EMIT escaped();
        }
    });
    connect(m_edit, &QTextEdit::textChanged, this, &Composer::onText);
}

TemplatePicker &Composer::templates()
{
    if (m_templates)
        return *m_templates;
    m_templates = new TemplatePicker(m_look, this);
    m_templates->setVisible(showsTemplates() && !m_editsHeld);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_edit), m_templates);
    connect(m_templates, &TemplatePicker::changed, this, &Composer::refreshBar);
    connect(m_templates, &TemplatePicker::submitted, this, [this] { submit(); });
    connect(m_templates, &TemplatePicker::escaped, this, [this] {
        closeTemplates();
        focusText();
    });
    return *m_templates;
}

void Composer::onText()
{
    const QString now = text();
    if (std::exchange(m_text, now) == now)
        return; // marks on wrong words are a change to the box as well
    m_problem = false;
    refreshStrip();
    refreshBar();
    if (!m_submitting && !m_editsHeld)
        Q_EMIT textEdited(now);
}

void Composer::setState(const ComposerState &state)
{
    if (!std::exchange(m_startsOver, false) && m_state == state)
        return;
    const bool templatesNow = state.form == Form::TemplateOnly && m_state.form != Form::TemplateOnly;
    if (state.occupied.isEmpty())
        m_warned = false;
    m_state = state;
    refresh();
    if (templatesNow)
        Q_EMIT templatesWanted();
}

void Composer::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    leaveHeld();
    m_mode = mode;
    m_problem = false; // it was one of the other mode
    m_warned = false;
    refresh();
    Q_EMIT modeChanged(mode);
}

void Composer::setText(const QString &text)
{
    leaveHeld();
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::clear()
{
    m_edit->clear();
}

void Composer::startOver()
{
    m_state = {}; // also the wish for templates is asked again
    m_held.reset();
    m_editsHeld = false;
    m_begunHeld.clear();
    m_templatesOpen = false;
    m_problem = false;
    m_warned = false;
    if (m_templates)
        m_templates->setOffer({});
    m_quoted = {}; // the chat that is left keeps its own
    m_startsOver = true;
}

void Composer::showProblem(const QString &sentence)
{
    m_problem = !sentence.isEmpty();
    if (m_problem)
        m_strip->showProblem(sentence);
    else
        refreshStrip();
}

QPoint Composer::actionPlace() const
{
    return m_strip->actionPlace();
}

void Composer::focusText()
{
    if (m_edit->isVisibleTo(this))
        m_edit->setFocus(Qt::OtherFocusReason);
    else
        templates().focusSearch();
}

void Composer::setTemplates(const TemplateOffer &offer)
{
    templates().setOffer(offer);
}

bool Composer::showsTemplates() const
{
    return m_mode == Mode::Reply && (m_state.form == Form::TemplateOnly || m_templatesOpen);
}

void Composer::openTemplates()
{
    setMode(Mode::Reply);
    m_templatesOpen = true;
    refresh();
    templates().focusSearch();
    Q_EMIT templatesWanted();
}

void Composer::toggleTemplates()
{
    if (!showsTemplates())
        return openTemplates();
    if (m_state.form == Form::TemplateOnly)
        return templates().focusSearch(); // nothing else can be sent
    closeTemplates();
}

void Composer::preferTemplate(const TemplateChoice &choice)
{
    templates().prefer(choice);
}

void Composer::closeTemplates()
{
    m_templatesOpen = false;
    refresh();
}

void Composer::setQuote(const Quote &quote, const QString &customer)
{
    m_quoted = quote;
    m_customer = customer;
    refreshQuote();
}

void Composer::dropQuote()
{
    m_quoted = {};
    refreshQuote();
    Q_EMIT quoteDropped();
}

void Composer::addAbove(QWidget *widget)
{
    m_above->addWidget(widget);
}

void Composer::setMore(const More &more)
{
    m_more = more;
    refreshBar();
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace migochat
