#pragma once

#include "ui/inbox/bubblepart.h"

#include <QObject>

namespace migochat {

class InboxPage;
class ThreadController;

/// Carries out what people ask of the blocks in a bubble: open, save, copy, go there, send again.
class PartActions final : public QObject
{
    Q_OBJECT

public:
    PartActions(InboxPage &page, ThreadController &thread, const QString &mediaFolder, QObject *parent = nullptr);

private:
    void carryOut(const PartAction &action);
    void openFile(const QString &path);
    void saveFile(const PartAction &action);
    void openLink(const QString &address);

    InboxPage &m_page;
    ThreadController &m_thread;
    const QString m_mediaFolder;
};

} // namespace migochat
