<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>migochat::Banner</name>
    <message numerus="yes">
        <source>%n message(s) will go out when it is back.</source>
        <translation>
            <numerusform>%n message will go out when it is back.</numerusform>
            <numerusform>%n messages will go out when it is back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::BulkBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::ChatExport</name>
    <message numerus="yes">
        <source>%n chat(s) saved in %1</source>
        <translation>
            <numerusform>%n chat saved in %1</numerusform>
            <numerusform>%n chats saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::ChatTabs</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::ComposerPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Content</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::ConversationPane</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::CustomerPanel</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Delivery</name>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>Tried once</numerusform>
            <numerusform>Tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::EmptyThread</name>
    <message numerus="yes">
        <source>%Ln customer(s) wait for an answer</source>
        <translation>
            <numerusform>%Ln customer waits for an answer</numerusform>
            <numerusform>%Ln customers wait for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::EraseSheet</name>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s)</source>
        <translation>
            <numerusform>%n photo or file</numerusform>
            <numerusform>%n photos and files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Format</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Gap</name>
    <message numerus="yes">
        <source>From %1 to %2 nobody listened, %n time(s)</source>
        <translation>
            <numerusform>From %1 to %2 nobody listened, once</numerusform>
            <numerusform>From %1 to %2 nobody listened, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were fetched afterwards</source>
        <translation>
            <numerusform>%n message was fetched afterwards</numerusform>
            <numerusform>%n messages were fetched afterwards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Lock</name>
    <message numerus="yes">
        <source>Wait %n second(s).</source>
        <translation>
            <numerusform>Wait %Ln second.</numerusform>
            <numerusform>Wait %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s).</source>
        <translation>
            <numerusform>Wait %Ln minute.</numerusform>
            <numerusform>Wait %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::MergeSheet</name>
    <message numerus="yes">
        <source>%n message(s) move over.</source>
        <translation>
            <numerusform>%n message moves over.</numerusform>
            <numerusform>%n messages move over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::MessageView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::NavRail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::NoticeStack</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) happened in other chats</source>
        <translation>
            <numerusform>%n thing happened in other chats</numerusform>
            <numerusform>%n things happened in other chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::NoticeWatch</name>
    <message numerus="yes">
        <source>%n customer(s) wrote while you were away and wait for an answer.</source>
        <translation>
            <numerusform>%n customer wrote while you were away and waits for an answer.</numerusform>
            <numerusform>%n customers wrote while you were away and wait for an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came while the program was off, from %1 to %2.</source>
        <translation>
            <numerusform>%n message came while the program was off, from %1 to %2.</numerusform>
            <numerusform>%n messages came while the program was off, from %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::PrivacyCard</name>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::QuestionDesk</name>
    <message numerus="yes">
        <source>%n question(s) copied</source>
        <translation>
            <numerusform>%n question copied</numerusform>
            <numerusform>%n questions copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::QuestionSheet</name>
    <message numerus="yes">
        <source>asked %n time(s)</source>
        <translation>
            <numerusform>asked %n time</numerusform>
            <numerusform>asked %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::SearchDelegate</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::SearchPane</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::SplitSheet</name>
    <message numerus="yes">
        <source>%n chat(s) go along,</source>
        <translation>
            <numerusform>%n chat goes along,</numerusform>
            <numerusform>%n chats go along,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n message(s).</source>
        <translation>
            <numerusform>with %n message.</numerusform>
            <numerusform>with %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Spoken</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Status</name>
    <message numerus="yes">
        <source>%n message(s) of unknown fate</source>
        <translation>
            <numerusform>%n message of unknown fate</numerusform>
            <numerusform>%n messages of unknown fate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>%n message not sent</numerusform>
            <numerusform>%n messages not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting</source>
        <translation>
            <numerusform>%n message waiting</numerusform>
            <numerusform>%n messages waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) of the online shop</source>
        <translation>
            <numerusform>%n product of the online shop</numerusform>
            <numerusform>%n products of the online shop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::StatusStrip</name>
    <message numerus="yes">
        <source>%n request(s) to Gemini today</source>
        <translation>
            <numerusform>%n request to Gemini today</numerusform>
            <numerusform>%n requests to Gemini today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Thread</name>
    <message numerus="yes">
        <source>Order of %n piece(s)</source>
        <translation>
            <numerusform>Order of %n piece</numerusform>
            <numerusform>Order of %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::ThreadFloats</name>
    <message numerus="yes">
        <source>To the end, %n new message(s)</source>
        <translation>
            <numerusform>To the end, %n new message</numerusform>
            <numerusform>To the end, %n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::TroubleDesk</name>
    <message numerus="yes">
        <source>%n chat(s) saved in %1.</source>
        <translation>
            <numerusform>%Ln chat saved in %1.</numerusform>
            <numerusform>%Ln chats saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::UndoWords</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::VoiceBar</name>
    <message numerus="yes">
        <source>Voice note, %n second(s)</source>
        <translation>
            <numerusform>Voice note, %n second</numerusform>
            <numerusform>Voice note, %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
