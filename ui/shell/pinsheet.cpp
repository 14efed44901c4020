#include "ui/shell/pinsheet.h"

#include "ui/shell/pinentry.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(340, 360);

} // namespace

PinSheet::PinSheet(const Look &look, QWidget *window)
    : Overlay(look, window, kWidest, Placing::Middle), m_title(makeLabel(u"section"_s, card())),
      m_entry(new PinEntry(look, PinEntry::Purpose::Switching, card())),
      m_cancel(new ActionButton(look, ActionButton::Kind::Plain, card()))
{
    column()->setContentsMargins(18, 16, 18, 16);
    column()->setSpacing(12);
    column()->addWidget(m_title, 0, Qt::AlignHCenter);
    column()->addWidget(m_entry);
    column()->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &PinSheet::dismiss);
    retranslate();
}

void PinSheet::ask(const QString &name)
{
    m_entry->setPerson(name);
    open();
    fitContent();
    m_entry->takeKeyboard();
}

void PinSheet::begin(const QString &sentence, std::chrono::milliseconds pause)
{
    m_entry->begin(sentence, pause);
    fitContent();
}

void PinSheet::changeEvent(QEvent *event)
{
    Overlay::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PinSheet::retranslate()
{
    m_title->setText(tr("Who sits at this computer"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace migochat
