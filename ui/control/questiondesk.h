#pragma once

#include "app/domain/changes.h"
#include "app/domain/productquestion.h"
#include "ui/control/chatplace.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class QuestionSheet;
class Reader;

/// Shows what all customers asked about, opens the chat of one, and copies the list.
class QuestionDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        Reader &reader;
    };

    explicit QuestionDesk(const Parts &parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);

private:
    void show();
    void read();
    void readMore();
    void copy();

    const ChatPlace m_place;
    Reader &m_reader;
    QuestionSheet *m_sheet = nullptr; ///< made when it is first wanted
    LatestOnly m_latest;
    LatestOnly m_copied;
};

} // namespace migochat
