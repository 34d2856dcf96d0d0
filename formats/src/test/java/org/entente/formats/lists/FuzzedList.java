package org.entente.formats.lists;

import java.util.List;
import java.util.Map;
import org.entente.model.UserError;

/** Sanctions lists as a fuzz test reads them, and what it begins with. */
public final class FuzzedList {
    /** One of each of the XML lists, small. */
    public static final List<String> XML = List.of("""
            <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>KARIM</FIRST_NAME>
            <REFERENCE_NUMBER>TNi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY>
            <ALIAS_NAME>A; B</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE>
            <FROM_YEAR>1957</FROM_YEAR><TO_YEAR>1959</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """, """
            <sdnList xmlns="urn:x"><publshInformation><Publish_Date>02/27/2026</Publish_Date><Record_Count>1</Record_Count>
            </publshInformation><sdnEntry><uid>37</uid><firstName>Karim</firstName><lastName>TARNOV</lastName><sdnType>Individual</sdnType>
            <dateOfBirthList><dateOfBirthItem><dateOfBirth>Jun 1958</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry></sdnList>""", """
            <export generationDate="2026-02-27T10:00:00"><sanctionEntity euReferenceNumber="EU.1.1"><subjectType code="person"/>
            <nameAlias wholeName="Karim Tarnov" strong="true"/><birthdate circa="true" year="1958"/></sanctionEntity></export>""", """
            <Designations><DateGenerated>27/02/2026</DateGenerated><Designation><UniqueID>TRN0001</UniqueID><Names><Name>
            <Name6>TARNOV</Name6><NameType>Primary Name</NameType></Name></Names><IndividualDetails><Individual><DOBs><DOB>29/06/1958</DOB>
            </DOBs></Individual></IndividualDetails></Designation></Designations>""");

    /** The Kingdom's CSV, and FollowTheMoney's lines. */
    public static final List<String> LINES = List.of("""
            Last Updated,27/02/2026
            Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,DOB,Nationality,Group Type,Alias Type,Alias Quality,Group ID
            TARNOV,Karim,,,,,00/06/1958,(1) Norway (2) Kenya,Individual,Primary name,,12
            TARNOW,"Ca""rim",,,,,,,Individual,AKA,Low quality,12
            """, """
            {"id":"a","schema":"Person","properties":{"name":["Karim Tarnov"],"birthDate":["1958"]},"datasets":["tarn"]}
            {"id":"b","schema":"Sanction","properties":{"entity":["a"],"program":["TRN"]}}
            """);

    /** A row of OFAC's entries. */
    public static final String OFAC = """
            37,"TARNOV, Karim","individual","TARN] [TARN-EO2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 29 Jun 1958; a.k.a. 'TSL'."
            """;

    private FuzzedList() {}

    /**
     * Reads a list whose format is told by its content.
     *
     * @throws UserError a refusal
     */
    public static void parse(String where, byte[] bytes) {
        whole(SanctionsLists.parse(where, SanctionsLists.decoded(bytes)));
    }

    /** Reads OFAC's set of files, of which the entries are these bytes. */
    public static void ofac(byte[] bytes) {
        whole(OfacCsv.read(
                Map.of("sdn", SanctionsLists.decoded(bytes), "alt", "37,57,\"aka\",\"TARNOW, Carim\",-0- \r\n")));
    }

    private static void whole(ListText text) {
        text.drafts().forEach(draft -> draft.listing("list"));
    }
}
