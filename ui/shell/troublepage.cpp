#include "ui/shell/troublepage.h"

#include "ui/shell/middlecard.h"
#include "ui/text/direction.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/themed.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 560;

} // namespace

TroublePage::TroublePage(const Look &look, const QString &file, QWidget *parent)
    : QWidget(parent), m_file(QDir::toNativeSeparators(file)), m_title(makeLabel(u"title"_s, this)),
      m_reason(makeLabel({}, this)), m_place(makeLabel(u"muted"_s, this)), m_outcome(makeLabel(u"strong"_s, this)),
      m_retry(new ActionButton(look, ActionButton::Kind::Primary, this)),
      m_save(new ActionButton(look, ActionButton::Kind::Plain, this))
{
    setPane(this, u"bg"_s);
    setObjectName(u"trouble"_s);
    QVBoxLayout *column = addMiddleCard(this, kWidth);
    auto *sign = new Glyph(look, Icon::Alert, 32, this);
    sign->setGlyph(Icon::Alert, Token::Bad);
    column->addWidget(sign);
    for (QLabel *text : {m_title, m_reason, m_place}) {
        text->setWordWrap(true);
        column->addWidget(text);
    }
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_outcome->setWordWrap(true);
    column->addWidget(m_outcome);
    m_outcome->hide();
    m_retry->setObjectName(u"retry"_s);
    m_save->setObjectName(u"salvage"_s);
    connect(m_retry, &QPushButton::clicked, this, &TroublePage::retryWanted);
    connect(m_save, &QPushButton::clicked, this, &TroublePage::saveWanted);
    parent->installEventFilter(this);
    setGeometry(parent->rect());
    retranslate();
}

void TroublePage::setTrouble(ErrorCode code)
{
    m_code = code;
    retranslate();
}

void TroublePage::setSaving(bool saving)
{
    m_isSaving = saving;
    retranslate();
}

void TroublePage::showOutcome(const QString &sentence)
{
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void TroublePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool TroublePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

/// Tab goes around inside: what lies under the page is not meant.
bool TroublePage::focusNextPrevChild(bool)
{
    QWidget *other = m_retry->hasFocus() && m_save->isEnabled() ? m_save : m_retry;
    other->setFocus(Qt::TabFocusReason);
    return true;
}

void TroublePage::retranslate()
{
    const bool tooNew = m_code == ErrorCode::StorageTooNew;
    m_title->setText(tooNew ? tr("The shop's file is from a newer Migochat") : tr("The shop's file cannot be read"));
    m_reason->setText(tooNew ? tr("This program is older than the file. Install the newest Migochat on this computer; "
                                  "nothing was changed.")
                             : tr("Something in the file is damaged; nothing was deleted. A disk that fails or a "
                                  "computer that lost its power "
                                  "are the usual causes."));
    m_place->setText(tr("The file: %1").arg(leftToRight(m_file)));
    m_retry->setText(tr("Try again"));
    m_save->setText(m_isSaving ? tr("One moment …") : tr("Save what can be read …"));
    m_save->setEnabled(!m_isSaving);
}

} // namespace migochat
