// The keyboard in the box where answers are written; inboxpage.cpp holds the rest of the page.
#include "ui/composer/composeredit.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/threadpane.h"

namespace migochat {

void InboxPage::focusComposer()
{
    m_column = Column::Thread;
    showColumn();
    thread().composer().focusText();
}

void InboxPage::startWriting(Composer::Mode mode)
{
    m_column = Column::Thread;
    showColumn();
    thread().composer().setMode(mode);
    thread().composer().focusText();
}

void InboxPage::toggleNote()
{
    const Composer &composer = thread().composer();
    const bool writesNote = composer.mode() == Composer::Mode::Note && composer.edit()->hasFocus();
    startWriting(writesNote ? Composer::Mode::Reply : Composer::Mode::Note);
}

void InboxPage::insertText(const QString &text)
{
    thread().composer().focusText();
    thread().composer().edit()->insertPlainText(text);
}

} // namespace migochat
